using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text through a local variable, however it gets there.</summary>
internal static class LocalTexts
{
    public static TrackedText Track(ILocalReferenceOperation reference, int depth, bool isStraight, Trail trail)
    {
        var history = LocalHistory.Of(reference.Local, reference, trail.CancellationToken);
        return history.SingleValue is { } value ? OfValue(value, history, depth, isStraight, trail)
            : history.Declarator?.Parent is IForEachLoopOperation loop ? Collections.Track(loop.Collection, place: null, depth, trail)
            : OfWrites(reference.Local, history, depth, trail);
    }

    private static TrackedText OfValue(IOperation value, LocalHistory history, int depth, bool isStraight, Trail trail)
    {
        var tracked = ConstantTracker.Track(value, depth - 1, isStraight, trail);
        if (history.Declarator?.GetVariableInitializer()?.Value == value)
        {
            return tracked with { Declarations = tracked.Declarations.Add(history.Declarator.Syntax.GetLocation()) };
        }

        // A variable that is assigned and never read any more would be a new warning. One that is read here alone can hold the new text
        // itself; one that others read too can not, because what they do with it is theirs.
        return !tracked.Name.IsCertain ? tracked
            : history.References.Length == 1 ? tracked.HeldAt(value.Syntax.GetLocation(), mustStayRead: true)
            : tracked.Uncertain();
    }

    private static TrackedText OfWrites(ILocalSymbol local, LocalHistory history, int depth, Trail trail)
    {
        var values = history.Values.ToList();
        var appended = new List<IOperation>();
        var writes = 0;
        var areAllSeen = true;
        foreach (var reference in history.References.Where(reference => reference.IsWritten()))
        {
            writes++;
            switch (reference.Parent)
            {
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                    appended.Add(sum.Value);
                    break;
                case ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } late:
                    values.Add(late.Value);
                    break;
                case IAssignmentOperation inside and not ICompoundAssignmentOperation:
                    values.Add(inside.Value);
                    areAllSeen = false;
                    break;
                default:
                    if (Components.DeconstructedInto(reference, depth, trail) is { } part)
                    {
                        values.Add(part);
                    }
                    else
                    {
                        areAllSeen = false;
                    }

                    break;
            }
        }

        if (history.Declarator is null && writes == 0)
        {
            return ConstantTracker.Either(Matched(local, history), depth, trail);
        }

        if (appended.Count > 0)
        {
            return Appended(values, appended, depth, trail);
        }

        if (!areAllSeen || values is not [var only] || history.References.Length - writes != 1)
        {
            return ConstantTracker.Either(values, depth, trail);
        }

        var tracked = ConstantTracker.Track(only, depth - 1, isStraight: false, trail);
        return tracked.Name.IsCertain ? tracked.HeldAt(only.Syntax.GetLocation(), mustStayRead: false) : tracked;
    }

    // What a pattern gave its name to.
    private static IEnumerable<IOperation> Matched(ILocalSymbol local, LocalHistory history) =>
        history.References.Take(1).SelectMany(reference => reference.Root().Descendants()).OfType<IIsPatternOperation>()
            .Where(match => SymbolEqualityComparer.Default.Equals(local, match.Pattern switch
            {
                IDeclarationPatternOperation typed => typed.DeclaredSymbol,
                IRecursivePatternOperation any => any.DeclaredSymbol,
                _ => null,
            }))
            .Select(match => match.Value);

    // How far the text has grown where it is used, only a run of the program tells.
    private static TrackedText Appended(IEnumerable<IOperation> values, List<IOperation> appended, int depth, Trail trail)
    {
        var texts = ConstantTracker.Either(values, depth, trail).Name.Values;
        var possible = texts.ToBuilder();
        foreach (var part in appended)
        {
            if (ConstantTracker.Track(part, depth - 1, isStraight: false, trail).Name is not { IsCertain: true, Values: [var more] })
            {
                break;
            }

            texts = texts.Select(text => text + more).ToImmutableArray();
            possible.AddRange(texts);
        }

        return new(new CimMethodName(possible.ToImmutable(), IsCertain: false), ImmutableArray<Location>.Empty);
    }
}
