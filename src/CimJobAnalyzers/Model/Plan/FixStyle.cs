namespace CimJobAnalyzers.Model.Plan;

/// <summary>Which API the user wants the fixes to write.</summary>
internal enum FixStyle
{
    /// <summary>The plain API where it loses nothing, the runtime library where it is needed and referenced.</summary>
    Auto,

    /// <summary>Always the plain API.</summary>
    Plain,

    /// <summary>Always the runtime library.</summary>
    Library,
}
