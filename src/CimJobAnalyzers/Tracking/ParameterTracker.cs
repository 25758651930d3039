using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text through a parameter to the calls that pass it.</summary>
/// <remarks>
/// Where a method hands its parameter straight to the use, each call that writes a name is reported where it stands: there the text can be
/// replaced, there the arguments are, and there it is reported once. What is left for the use itself is the parameter's default, which
/// no call shows, and texts that a call does not show in its own code.
/// </remarks>
internal static class ParameterTracker
{
    public static TrackedText Track(IParameterReferenceOperation reference, int depth, bool isStraight, Trail trail)
    {
        var parameter = reference.Parameter;
        if (parameter is not { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol { MethodKind: var kind } method }
            || kind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
        {
            return parameter.ContainingSymbol is IMethodSymbol owner && reference.SemanticModel is { } model
                ? OfUncalled(reference, owner, model, depth, trail)
                : TrackedText.None;
        }

        var sites = CallSites.Of(method, reference, trail);
        var isCertain = sites.AreAll && !sites.Calls.IsEmpty && !parameter.IsWrittenIn(reference.Root());
        var values = ImmutableArray.CreateBuilder<string>();
        var isOmitted = !sites.AreAll && parameter.HasExplicitDefaultValue;
        foreach (var call in sites.Calls)
        {
            if (CallSites.Argument(call, parameter) is not { } argument)
            {
                isCertain = false;
                continue;
            }

            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                isOmitted = true;
                continue;
            }

            var value = argument.Value.WithoutConversions();
            if (value is IParameterReferenceOperation own && SymbolEqualityComparer.Default.Equals(own.Parameter.OriginalDefinition, parameter.OriginalDefinition))
            {
                continue;
            }

            if (isStraight && NamePeek.ShowsName(value))
            {
                isCertain = false;
                continue;
            }

            var tracked = ConstantTracker.Track(value, depth - 1, isStraight, trail);
            values.AddRange(tracked.Name.Values);
            isCertain &= tracked.Name.IsCertain && !isStraight;
        }

        if (!isOmitted || !parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not string text)
        {
            return Of(values, isCertain && !isOmitted);
        }

        // Written once, in the declaration: if every call relies on it, that is the place to mend.
        var isOnlySource = isCertain && values.Count == 0;
        values.Add(text);
        return Of(values, isCertain) with { WrittenAt = isOnlySource && isStraight ? DefaultIn(reference.Syntax.SyntaxTree, parameter, trail) : null };
    }

    // A constructor is called by whoever makes its object, a lambda by whoever holds it.
    private static TrackedText OfUncalled(IParameterReferenceOperation reference, IMethodSymbol owner, SemanticModel model, int depth, Trail trail)
    {
        var parameter = reference.Parameter;
        var passed = owner.MethodKind switch
        {
            MethodKind.Constructor => Creations.Passed(parameter, model, trail),
            MethodKind.AnonymousFunction => LambdaCalls.Passed(reference, trail),
            _ => [],
        };
        var texts = ConstantTracker.Either(passed, depth, trail);
        return parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text }
            ? new(texts.Name with { Values = texts.Name.Values.Add(text) }, ImmutableArray<Location>.Empty)
            : texts;
    }

    /// <summary>What the calls that the code shows pass for the parameter.</summary>
    public static IEnumerable<IOperation> Values(IParameterReferenceOperation reference, Trail trail) =>
        reference.Parameter.ContainingSymbol is IMethodSymbol method
            ? CallSites.Of(method, reference, trail).Calls.Select(call => CallSites.Argument(call, reference.Parameter)?.Value).OfType<IOperation>()
            : [];

    /// <summary>Everything that the method's callers pass for the parameter; null when some of them are out of sight, or the body writes it.</summary>
    public static IReadOnlyCollection<IOperation>? Passed(IParameterReferenceOperation reference, Trail trail)
    {
        var parameter = reference.Parameter;
        if (parameter is not { RefKind: RefKind.None, IsParams: false, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method }
            || CallSites.Of(method, reference, trail) is not { AreAll: true, Calls: { IsEmpty: false } calls }
            || parameter.IsWrittenIn(reference.Root()))
        {
            return null;
        }

        var values = calls.Select(call => CallSites.Argument(call, parameter)?.Value).OfType<IOperation>().ToList();
        return values.Count == calls.Length ? values : null;
    }

    /// <summary>The parameter that an expression hands on unchanged.</summary>
    public static IParameterSymbol? Behind(IOperation operation, CancellationToken cancellationToken) => Behind(operation, Trail.MaximumDepth, cancellationToken);

    private static IParameterSymbol? Behind(IOperation operation, int depth, CancellationToken cancellationToken)
    {
        operation = operation.WithoutConversions();
        return depth == 0 ? null : operation switch
        {
            IParameterReferenceOperation reference when !reference.Parameter.IsWrittenIn(reference.Root()) => reference.Parameter.OriginalDefinition,
            ILocalReferenceOperation local when LocalHistory.Of(local.Local, local, cancellationToken).SingleValue is { } value => Behind(value, depth - 1, cancellationToken),
            ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce => Behind(coalesce.Value, depth - 1, cancellationToken),
            IParenthesizedOperation parenthesized => Behind(parenthesized.Operand, depth - 1, cancellationToken),
            _ => null,
        };
    }

    /// <summary>Whether the body may give the parameter another value.</summary>
    public static bool IsWrittenIn(this IParameterSymbol parameter, IOperation body) =>
        body.Descendants().Any(operation =>
            operation is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter.OriginalDefinition, parameter.OriginalDefinition)
            && reference.IsWritten());

    private static TrackedText Of(ImmutableArray<string>.Builder values, bool isCertain)
    {
        var distinct = values.Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new(new CimMethodName(distinct, isCertain && distinct.Length == 1), ImmutableArray<Location>.Empty);
    }

    private static Location? DefaultIn(SyntaxTree tree, IParameterSymbol parameter, Trail trail) =>
        parameter.DeclaringSyntaxReferences is [var reference]
        && reference.SyntaxTree == tree
        && reference.GetSyntax(trail.CancellationToken) is ParameterSyntax { Default.Value: { } value }
            ? value.GetLocation()
            : null;
}
