using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What a method does with the name of a CIM method that one of its parameters takes.</summary>
/// <param name="IsInvocation">Whether it calls the method, or only asks for its parameters.</param>
/// <param name="Arguments">The parameter that it hands on as the in-parameters by position.</param>
/// <param name="Fillers">The delegates that it lets fill the in-parameters.</param>
/// <param name="BuildsArguments">Whether it sets in-parameters itself.</param>
/// <param name="ReadsAnswer">Whether it does anything with the answer but return it.</param>
/// <param name="Requests">The calls of the CIM API, each with the calls that lead to it from the method.</param>
internal sealed record HelperRole(
    bool IsInvocation,
    IParameterSymbol? Arguments,
    ImmutableArray<IParameterSymbol> Fillers,
    bool BuildsArguments,
    bool ReadsAnswer,
    ImmutableArray<(IInvocationOperation Request, ImmutableArray<IOperation> Callers)> Requests)
{
    /// <summary>A helper whose code is elsewhere: the user says what its parameter is, and no more is known.</summary>
    public static HelperRole Declared(IMethodSymbol method) => new(
        IsInvocation: true,
        Arguments: null,
        method.Parameters.Where(parameter => parameter.Type.TypeKind == TypeKind.Delegate).ToImmutableArray(),
        BuildsArguments: false,
        ReadsAnswer: true,
        ImmutableArray<(IInvocationOperation, ImmutableArray<IOperation>)>.Empty);
}
