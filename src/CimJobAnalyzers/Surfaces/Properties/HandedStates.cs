using System.Collections.Concurrent;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>The parameters by which helpers take a job's state as a bare number: those for which every call of their type passes one.</summary>
internal sealed class HandedStates(PropertyReads reads)
{
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Includes(IOperation operation, CancellationToken cancellationToken) =>
        operation is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } } parameter } reference
        && IsNumber(parameter.Type)
        && IsLookedAt(reference)
        && JobCodes.ReadsStates(reference.Syntax.SyntaxTree)
        && _known.GetOrAdd(parameter, _ => IsState(reference, cancellationToken));

    private static bool IsNumber(ITypeSymbol type)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
        return type.SpecialType is SpecialType.System_UInt16 or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Object;
    }

    // All but what is only handed on.
    private static bool IsLookedAt(IOperation reference)
    {
        var value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value != reference
            || value.Parent is IBinaryOperation or IPatternOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation or IArgumentOperation or IVariableInitializerOperation;
    }

    private bool IsState(IParameterReferenceOperation reference, CancellationToken cancellationToken)
    {
        var parameter = reference.Parameter;
        if (parameter.IsWrittenIn(reference.Root()))
        {
            return false;
        }

        var calls = CallSites.InOwnType((IMethodSymbol)parameter.ContainingSymbol, reference, new Trail(cancellationToken));
        return !calls.IsEmpty && calls.All(call => CallSites.Argument(call, parameter) is { } argument && Passes(argument.Value, cancellationToken));
    }

    private bool Passes(IOperation value, CancellationToken cancellationToken) =>
        new[] { JobStates.Completed, JobStates.Running }.All(number => new Interpreter(operation => Given(operation, number, cancellationToken), cancellationToken).Value(value, new Frame()).Number == number);

    private Datum? Given(IOperation operation, long number, CancellationToken cancellationToken) =>
        reads.Read(operation, cancellationToken) is { Property: JobProperty.JobState } read && !PropertyReads.IsOfNoJob(read, cancellationToken) ? Datum.Of(number) : null;
}
