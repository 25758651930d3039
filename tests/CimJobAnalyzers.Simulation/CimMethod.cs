namespace CimJobAnalyzers.Simulation;

/// <summary>A method of a class, with its in-parameters in the order of their IDs.</summary>
public sealed record CimMethod(string Name, IReadOnlyList<CimMember> InParameters);
