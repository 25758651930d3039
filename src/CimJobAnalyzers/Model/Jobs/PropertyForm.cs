namespace CimJobAnalyzers.Model.Jobs;

/// <summary>How an API hands over the value of a CIM property.</summary>
internal enum PropertyForm
{
    /// <summary>As an object that holds exactly the CIM type, a reference as the path of what it refers to.</summary>
    BoxedWithPath,

    /// <summary>As an object that holds exactly the CIM type, a reference as an instance.</summary>
    BoxedWithInstance,

    /// <summary>In the type that the code asked for, or that a wrapper declares.</summary>
    Typed,
}
