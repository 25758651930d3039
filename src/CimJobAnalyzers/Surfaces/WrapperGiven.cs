using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What a call gives a static wrapper to send its request to.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Parameter">The parameter of the static method that takes it.</param>
/// <param name="IsReceiver">Whether it is what an extension is called on: no more than an expression.</param>
internal sealed record WrapperGiven(IOperation Value, IParameterSymbol Parameter, bool IsReceiver);
