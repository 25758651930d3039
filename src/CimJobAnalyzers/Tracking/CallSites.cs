using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The calls of a method that only the code around it can call.</summary>
internal readonly record struct CallSites(ImmutableArray<IInvocationOperation> Calls, bool AreAll)
{
    private static readonly CallSites Unknown = new(ImmutableArray<IInvocationOperation>.Empty, AreAll: false);

    public static CallSites Of(IMethodSymbol method, IOperation inside, Trail trail) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => OfLocalFunction(method, inside),
        { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } => OfMethod(method, inside, trail),
        _ => Unknown,
    };

    /// <summary>The calls that the method's own type shows, whoever else may call it.</summary>
    public static ImmutableArray<IInvocationOperation> InOwnType(IMethodSymbol method, IOperation inside, Trail trail) =>
        (method.MethodKind == MethodKind.LocalFunction ? OfLocalFunction(method, inside) : OfMethod(method, inside, trail)).Calls;

    /// <summary>What the call passes for a parameter of the method.</summary>
    public static IArgumentOperation? Argument(IInvocationOperation call, IParameterSymbol parameter)
    {
        foreach (var argument in call.Arguments)
        {
            // By place: the parts of a partial method have a parameter each.
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    private static CallSites OfLocalFunction(IMethodSymbol method, IOperation inside)
    {
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        var areAll = true;
        foreach (var operation in inside.Root().Descendants())
        {
            if (operation is IInvocationOperation call && IsOf(method, call.TargetMethod))
            {
                calls.Add(call);
            }
            else if (operation is IMethodReferenceOperation reference && IsOf(method, reference.Method))
            {
                areAll = false;
            }
        }

        return new(calls.ToImmutable(), areAll);
    }

    private static CallSites OfMethod(IMethodSymbol method, IOperation inside, Trail trail)
    {
        if (inside.SemanticModel is not { } model || Mentions.Of(method.Name, method.ContainingType, trail.CancellationToken) is not { } mentions)
        {
            return Unknown;
        }

        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        var areAll = true;
        foreach (var mention in mentions)
        {
            trail.CancellationToken.ThrowIfCancellationRequested();
            if (mention.Parent is InvocationExpressionSyntax invocation && invocation.Expression == mention)
            {
                switch (Declarations.OperationAt(invocation, model, trail.CancellationToken))
                {
                    case IInvocationOperation call when IsOf(method, call.TargetMethod):
                        calls.Add(call);
                        break;
                    case IDynamicInvocationOperation or IInvalidOperation or null:
                        areAll = false;
                        break;
                }
            }
            else if (Declarations.OperationAt(mention, model, trail.CancellationToken) is IMethodReferenceOperation reference && IsOf(method, reference.Method))
            {
                areAll = false;
            }
        }

        return new(calls.ToImmutable(), areAll);
    }

    /// <summary>Whether a call of the one is a call of the other, whatever type arguments and parts it goes by.</summary>
    public static bool IsOf(IMethodSymbol method, IMethodSymbol called) =>
        SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, (method.PartialDefinitionPart ?? method).OriginalDefinition);
}
