using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Adds the numbers that tests lack, one test after another, and imagines each time what the code does then, until nothing is confused.</summary>
internal sealed class TestMender(Subject subject, JobCode code, IReadOnlyList<long> probes, KnownTypes types, CancellationToken cancellationToken)
{
    private const int Rounds = 12;
    private readonly Suppositions _supposed = new();
    private readonly Dictionary<IOperation, SortedDictionary<long, long>> _changes = [];
    private readonly List<StateTest> _choices = [];

    public (Recipe Recipe, Recipe Library, JobCode Mended) Mend(Func<JobCode, IReadOnlyList<Confusion>?> find)
    {
        var mended = code;
        for (var round = 0; round < Rounds; round++)
        {
            if (find(mended) is not { } confusions)
            {
                break;
            }

            if (confusions.Count == 0)
            {
                return (Written(hasLibrary: false), Written(hasLibrary: types.HasManagementObjectLibrary || types.HasSessionLibrary), mended);
            }

            if (!confusions.Aggregate(false, (hasChanged, confusion) => Treat(confusion) || hasChanged))
            {
                break;
            }

            mended = new JobCodeReader(subject, code.Property, probes, _supposed).Read(code.Body);
        }

        return (RefusalReason.TestNotMendable, RefusalReason.TestNotMendable, code);
    }

    // Whether anything about the test has changed.
    private bool Treat(Confusion confusion)
    {
        var (test, number, like) = confusion;
        if (Chosen(test.Operation) is { } chosen)
        {
            _choices.Add(test);
            return Note(chosen, number, like, Datum.Of(like));
        }

        var hasChanged = false;
        foreach (var predicate in Predicates(test.Operation))
        {
            var wanted = predicate.Truths[like];
            if (Truth(predicate, number) != wanted)
            {
                hasChanged |= Note(predicate.Operation, number, like, Datum.Of(wanted));
            }
        }

        return hasChanged;
    }

    private bool Note(IOperation anchor, long number, long like, Datum value)
    {
        if (!_changes.TryGetValue(anchor, out var changes))
        {
            _changes[anchor] = changes = [];
        }

        if (changes.ContainsKey(number))
        {
            return false;
        }

        changes[number] = like;
        _supposed.Add(anchor, number, value);
        return true;
    }

    private bool Truth(StatePredicate predicate, long number) => _supposed.Of(predicate.Operation, number)?.Truth ?? predicate.Truths[number];

    private static IOperation? Chosen(IOperation test) => test switch
    {
        ISwitchOperation choice => choice.Value,
        ISwitchExpressionOperation choice => choice.Value,
        _ => null,
    };

    // The parts of a condition, as large as may be, that the state alone decides.
    private IEnumerable<StatePredicate> Predicates(IOperation condition)
    {
        if (StatePredicate.Read(condition, subject, probes) is { } predicate)
        {
            return [predicate];
        }

        return condition is IUnaryOperation or IConditionalOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
            ? condition.ChildOperations.SelectMany(Predicates)
            : [];
    }

    private Recipe Written(bool hasLibrary)
    {
        var isNew = ((CSharpParseOptions)code.Body.Syntax.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;
        return Recipe.Combine([.. _changes.Select(change => Written(change.Key, change.Value, isNew, hasLibrary))]);
    }

    private Recipe Written(IOperation anchor, SortedDictionary<long, long> changes, bool isNew, bool hasLibrary)
    {
        if (_choices.FirstOrDefault(test => Chosen(test.Operation) == anchor) is { } choice)
        {
            return new AddedLabels(choice, subject, cancellationToken).Of(changes, isNew);
        }

        if (StatePredicate.Read(anchor, subject, probes) is not { } predicate)
        {
            return RefusalReason.TestNotMendable;
        }

        var numbers = new AddedNumbers(predicate, code.Property, types);
        return (hasLibrary ? numbers.AsQuestion(changes) : null) ?? numbers.Of(changes, isNew);
    }
}
