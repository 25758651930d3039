namespace CimJobAnalyzers.Simulation;

/// <summary>A property of a class or a parameter of a method; parameters are listed in the order of their IDs.</summary>
public sealed record CimMember(string Name, CimValueType Type);
