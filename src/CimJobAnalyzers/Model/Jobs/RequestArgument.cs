using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>One value that a request passes.</summary>
/// <param name="Name">The CIM parameter.</param>
/// <param name="Value">The value, without what the compiler put around it.</param>
/// <param name="IsNamed">Whether the code writes the parameter's name.</param>
/// <param name="HasCimType">Whether the code says which CIM type the value is to have.</param>
internal sealed record RequestArgument(string Name, IOperation Value, bool IsNamed, bool HasCimType = false);
