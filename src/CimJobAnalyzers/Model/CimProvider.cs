namespace CimJobAnalyzers.Model;

/// <summary>Who implements the class of an object.</summary>
internal enum CimProvider
{
    Unknown,

    /// <summary>Hyper-V, <c>root\virtualization\v2</c>: KillJob is documented as not supported, and jobs go by themselves.</summary>
    HyperV,

    /// <summary>Hyper-V's first version, <c>root\virtualization</c>: the same class names.</summary>
    HyperVVersion1,

    /// <summary><c>root\cimv2</c>, whose CIM_Job is of CIM 2.5 and has no methods.</summary>
    Cimv2,

    Other,
}
