namespace CimJobAnalyzers.Model.Plan;

/// <summary>What a plan writes.</summary>
internal enum RewriteKind
{
    /// <summary>RequestStateChange through the same API.</summary>
    Plain,

    /// <summary>A call of the runtime library.</summary>
    Library,

    /// <summary>The correct name of the method, and nothing else.</summary>
    Name,

    /// <summary>What a program around jobs lacks or gets wrong, through the same API.</summary>
    Repair,
}
