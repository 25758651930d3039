using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Says how a switch gets the numbers that it lacks: beside those that they are to be treated like.</summary>
internal sealed class AddedLabels(StateTest choice, Subject subject, CancellationToken cancellationToken)
{
    public Recipe Of(IReadOnlyDictionary<long, long> changes, bool isNew) => Recipe.Combine(
        [.. changes.GroupBy(change => change.Value).Select(group => choice.Operation is ISwitchOperation statement
            ? Case(statement, group.Key, [.. group.Select(change => change.Key)])
            : isNew ? Arm((ISwitchExpressionOperation)choice.Operation, group.Key, [.. group.Select(change => change.Key)]) : RefusalReason.TestNotMendable)]);

    private Recipe Case(ISwitchOperation statement, long like, IReadOnlyList<long> numbers)
    {
        var section = statement.Cases.FirstOrDefault(section => section.Clauses.Any(clause => Matches(clause, like)));
        return section is null || numbers.Any(number => statement.Cases.Any(other => other.Clauses.Any(clause => Matches(clause, number))))
            ? RefusalReason.TestNotMendable
            : Edit(EditKind.AddedCase, section.Syntax, new NumberNames(section.Clauses[0], statement.Value), numbers);
    }

    private Recipe Arm(ISwitchExpressionOperation expression, long like, IReadOnlyList<long> numbers)
    {
        var arms = expression.Arms;
        var at = Index(arms, like);
        return at < 0 || arms[at] is not { Guard: null, Pattern: IConstantPatternOperation or IRelationalPatternOperation or IBinaryPatternOperation }
            || numbers.Any(number => Index(arms, number) is var other && other >= 0 && other < at)
            ? RefusalReason.TestNotMendable
            : Edit(EditKind.AddedPattern, arms[at].Pattern.Syntax, new NumberNames(arms[at].Pattern, expression.Value), numbers);
    }

    private static Recipe Edit(EditKind kind, SyntaxNode place, NumberNames names, IReadOnlyList<long> numbers) =>
        ImmutableArray.Create(new PlannedEdit(kind, place.GetLocation(), string.Join(",", numbers.Select(names.Of))));

    private int Index(ImmutableArray<ISwitchExpressionArmOperation> arms, long number)
    {
        for (var i = 0; i < arms.Length; i++)
        {
            if (Patterns.Matches(arms[i].Pattern, Datum.Of(number), subject.Imagine(number), new Frame()) is not false)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Matches(ICaseClauseOperation clause, long number)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return clause is not IDefaultCaseClauseOperation && Patterns.Matches(clause, Datum.Of(number), subject.Imagine(number), new Frame()) is not false;
    }
}
