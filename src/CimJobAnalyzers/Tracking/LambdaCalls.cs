using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds the calls of a lambda in the code that holds it.</summary>
internal static class LambdaCalls
{
    /// <summary>What is passed for a lambda's parameter: by the variable that holds the lambda, or by the method that is given it.</summary>
    public static IEnumerable<IOperation> Passed(IParameterReferenceOperation reference, Trail trail)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
            {
                return CallsOf(lambda, trail)
                    .SelectMany(call => call.Arguments)
                    .Where(argument => argument.Parameter?.Ordinal == reference.Parameter.Ordinal)
                    .Select(argument => argument.Value);
            }
        }

        return [];
    }

    private static IEnumerable<IInvocationOperation> CallsOf(IAnonymousFunctionOperation lambda, Trail trail)
    {
        var holder = lambda.Parent is IDelegateCreationOperation created ? created.Consumer() : null;
        return holder switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => CallsIn(lambda.Root(), local),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => CallsIn(lambda.Root(), local),
            IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when lambda.SemanticModel is { } model =>
                Declarations.BodiesOf(method.OriginalDefinition, model.Compilation, trail.CancellationToken)
                    .SelectMany(body => CallsIn(body, parameter.OriginalDefinition)),
            _ => [],
        };
    }

    private static IEnumerable<IInvocationOperation> CallsIn(IOperation code, ISymbol holder) =>
        code.Descendants().OfType<IInvocationOperation>().Where(call =>
            call.TargetMethod.MethodKind == MethodKind.DelegateInvoke
            && call.Instance?.WithoutConversions() switch
            {
                ILocalReferenceOperation { Local: var local } => SymbolEqualityComparer.Default.Equals(local, holder),
                IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter.OriginalDefinition, holder),
                _ => false,
            });
}
