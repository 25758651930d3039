using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>What a method answers: its return value, a boxed uint.</summary>
internal sealed class OutParameters(uint? returnValue)
    : ManagementBaseObject(new PropertyDataCollection([new PropertyData(new CimMember("ReturnValue", CimValueType.UInt32), returnValue)]));
