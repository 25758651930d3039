namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>What kind of answer a shape's call gives.</summary>
internal enum ResultKind
{
    /// <summary>None: the answer goes to an observer or is not to be had.</summary>
    Nothing,

    /// <summary>An object that holds a uint.</summary>
    Boxed,

    /// <summary>An out-parameters object.</summary>
    OutParameters,

    /// <summary>A number in an object, of whatever type.</summary>
    Object,

    /// <summary>An SWbemObject that holds the out-parameters.</summary>
    ScriptObject,

    /// <summary>What a pipeline puts out: one object that holds the out-parameters.</summary>
    Collection,

    /// <summary>A CimMethodResult.</summary>
    MethodResult,

    /// <summary>A structure of out-parameters.</summary>
    Structure,

    /// <summary>A uint.</summary>
    Number,
}
