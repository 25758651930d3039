using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A name of the list of job states that the code gives another number than CIM.</summary>
/// <param name="Place">Where the state is taken for it.</param>
/// <param name="Name">The name as the code writes it.</param>
/// <param name="Number">Its number in the code.</param>
/// <param name="Meant">The number of that state in CIM.</param>
internal sealed record ForeignName(SyntaxNode Place, string Name, long Number, long Meant);
