using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>An assignment of a WMI property by name.</summary>
internal readonly record struct PropertyAssignment(IOperation Name, IOperation Value);
