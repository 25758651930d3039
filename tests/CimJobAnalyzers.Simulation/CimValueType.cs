namespace CimJobAnalyzers.Simulation;

/// <summary>The CIM types that jobs and their methods use.</summary>
public enum CimValueType
{
    Boolean,
    UInt16,
    UInt32,
    Text,

    /// <summary>A point in time or an interval, as text.</summary>
    DateTime,
}
