namespace CimJobAnalyzers.Model.Jobs;

/// <summary>How an API hands over the value of a CIM property.</summary>
internal enum PropertyForm
{
    /// <summary>As an object that holds exactly the CIM type: a cast to any other type throws.</summary>
    Boxed,

    /// <summary>In the type that the code asked for, or that a wrapper declares.</summary>
    Typed,
}
