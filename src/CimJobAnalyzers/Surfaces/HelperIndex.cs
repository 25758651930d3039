using System.Collections.Concurrent;
using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Knows which parameters of this compilation's methods take the name of a CIM method.</summary>
internal sealed class HelperIndex(Compilation compilation, ImmutableArray<INamingSurface> surfaces)
{
    // How many methods one search may read.
    private const int MaximumBodies = 64;

    private readonly ConcurrentDictionary<IParameterSymbol, HelperRole?> _roles = new(SymbolEqualityComparer.Default);

    /// <summary>What the parameter's method does with the name, or null if it does nothing that is known.</summary>
    public HelperRole? RoleOf(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        parameter = parameter.OriginalDefinition;
        if (_roles.TryGetValue(parameter, out var known))
        {
            return known;
        }

        // Only the search that starts at a parameter knows for certain that it has no role: an inner one may have met a circle.
        var role = Find(parameter, new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default), cancellationToken);
        return _roles.GetOrAdd(parameter, role);
    }

    private HelperRole? Find(IParameterSymbol parameter, HashSet<IParameterSymbol> seen, CancellationToken cancellationToken)
    {
        if (seen.Count == MaximumBodies
            || !seen.Add(parameter)
            || parameter is not { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method })
        {
            return null;
        }

        method = method.PartialImplementationPart ?? method;
        parameter = method.Parameters[parameter.Ordinal];
        foreach (var body in Declarations.BodiesOf(method, compilation, cancellationToken))
        {
            if (Read(body, parameter, seen, cancellationToken) is { } role)
            {
                return role;
            }
        }

        return IsDeclared(parameter) ? HelperRole.Declared(method) : null;
    }

    /// <summary>Whether the parameter is marked with <c>[StringSyntax("CimMethodName")]</c>.</summary>
    private static bool IsDeclared(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "StringSyntaxAttribute", ConstructorArguments: [{ Value: SourceWords.Mark }, ..] })
            {
                return true;
            }
        }

        return false;
    }

    private HelperRole? Read(IOperation body, IParameterSymbol parameter, HashSet<IParameterSymbol> seen, CancellationToken cancellationToken)
    {
        HelperRole? role = null;
        var operations = body.DescendantsAndSelf().ToImmutableArray();
        foreach (var operation in operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation && OfCall(operation, parameter, seen, cancellationToken) is { } found)
            {
                role = role is null ? found : Merge(role, found);
            }
        }

        if (role is null)
        {
            return null;
        }

        var fillers = role.Fillers.Union(operations.Select(Called).OfType<IParameterSymbol>(), ParameterComparer).ToImmutableArray();
        return role with { Fillers = fillers, BuildsArguments = role.BuildsArguments || operations.Any(NamesDeletion) };
    }

    private HelperRole? OfCall(IOperation operation, IParameterSymbol parameter, HashSet<IParameterSymbol> seen, CancellationToken cancellationToken)
    {
        foreach (var surface in surfaces)
        {
            if (surface.ReadNamed(operation) is { } call)
            {
                return IsFrom(call.Name)
                    ? new HelperRole(
                        call.IsInvocation,
                        call.Arguments is null ? null : ParameterTracker.Behind(call.Arguments, cancellationToken),
                        ImmutableArray<IParameterSymbol>.Empty,
                        BuildsArguments: false,
                        call.IsInvocation && !AnswerFlow.EndsInReturn(call.Call, cancellationToken),
                        ImmutableArray.Create((call.Call, ImmutableArray<IOperation>.Empty)))
                    : null;
            }
        }

        var inner = (IInvocationOperation)operation;
        foreach (var argument in inner.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String } next
                && IsFrom(argument.Value)
                && Find(next.OriginalDefinition, seen, cancellationToken) is { } role)
            {
                return role with
                {
                    Arguments = Handed(role.Arguments),
                    Fillers = role.Fillers.Select(Handed).OfType<IParameterSymbol>().ToImmutableArray(),
                    ReadsAnswer = role.ReadsAnswer || !AnswerFlow.EndsInReturn(inner, cancellationToken),
                    Requests = role.Requests.Select(request => (request.Request, request.Callers.Add(inner))).ToImmutableArray(),
                };
            }
        }

        return null;

        bool IsFrom(IOperation name) => SymbolEqualityComparer.Default.Equals(ParameterTracker.Behind(name, cancellationToken), parameter);

        IParameterSymbol? Handed(IParameterSymbol? target) =>
            target is not null && CallSites.Argument(inner, target) is { ArgumentKind: ArgumentKind.Explicit } argument
                ? ParameterTracker.Behind(argument.Value, cancellationToken)
                : null;
    }

    // Two calls with the same name: only what both say is known.
    private static HelperRole Merge(HelperRole left, HelperRole right)
    {
        var isOneCall = !(left.IsInvocation && right.IsInvocation);
        var arguments = isOneCall ? left.Arguments ?? right.Arguments
            : SymbolEqualityComparer.Default.Equals(left.Arguments, right.Arguments) ? left.Arguments
            : null;
        return new HelperRole(
            left.IsInvocation || right.IsInvocation,
            arguments,
            left.Fillers.Union(right.Fillers, ParameterComparer).ToImmutableArray(),
            left.BuildsArguments || right.BuildsArguments,
            left.ReadsAnswer || right.ReadsAnswer,
            left.Requests.AddRange(right.Requests));
    }

    // A delegate that the helper calls, itself or through ?.
    private static IParameterSymbol? Called(IOperation operation)
    {
        var target = operation switch
        {
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } instance } => instance,
            _ => null,
        };
        if (target is IConditionalAccessInstanceOperation && operation.Parent is IConditionalAccessOperation access)
        {
            target = access.Operation;
        }

        return (target?.WithoutConversions() as IParameterReferenceOperation)?.Parameter.OriginalDefinition;
    }

    private static bool NamesDeletion(IOperation operation) =>
        operation is { ConstantValue: { HasValue: true, Value: string text } } && CimNames.AreEqual(text, CimNames.DeleteOnKill);

    private static IEqualityComparer<IParameterSymbol> ParameterComparer => SymbolEqualityComparer.Default;
}
