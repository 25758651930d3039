using System.Collections.Immutable;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Says how a condition is written with numbers that it lacks.</summary>
internal sealed class AddedNumbers(StatePredicate predicate, JobProperty property, KnownTypes types)
{
    private readonly NumberNames _names = new(predicate.Operation, predicate.Number);

    public Recipe Of(IReadOnlyDictionary<long, long> changes, bool isNew)
    {
        var wanted = Wanted(changes);
        var (added, dropped) = (changes.Keys.Where(number => wanted[number]).ToList(), changes.Keys.Where(number => !wanted[number]).ToList());
        if (property == JobProperty.JobState && Range(wanted) is { } range && IsComparison(predicate.Operation))
        {
            return Edit(range, [JobStates.Completed], isNew);
        }

        if (added.Count > 0 && dropped.Count > 0)
        {
            return RefusalReason.TestNotMendable;
        }

        var (single, chain, numbers) = added.Count > 0 ? ("Any", "Or", added) : ("None", "And", dropped);
        var isLong = numbers.Count > 1 && predicate.Number is IConversionOperation or IInvocationOperation;
        if (isNew && (isLong || !IsRepeatable()) && Listed(predicate.Operation, isAny: added.Count > 0) is { } listed)
        {
            return Edit(single, [.. listed, .. numbers], isNew);
        }

        return IsRepeatable() ? Edit(chain, numbers, isNew) : RefusalReason.StateReadOnce;
    }

    /// <summary>The question of the library that says the same; null when it has none.</summary>
    public Recipe? AsQuestion(IReadOnlyDictionary<long, long> changes)
    {
        var wanted = Wanted(changes);
        var question = property != JobProperty.JobState || !IsComparison(predicate.Operation) ? null
            : Question(wanted, "IsOver", JobStates.Over) ?? Question(wanted, "HasSucceeded", [JobStates.Completed, JobStates.CompletedWithWarnings]);
        return question is null ? null : ImmutableArray.Create(
            new PlannedEdit(EditKind.StateQuestion, predicate.Operation.Syntax.GetLocation(), question),
            new PlannedEdit(EditKind.StateOperand, predicate.Number.Syntax.GetLocation()));
    }

    private static string? Question(Dictionary<long, bool> wanted, string name, IReadOnlyList<long> states) =>
        wanted.All(item => item.Value == states.Contains(item.Key)) ? name
        : wanted.All(item => item.Value != states.Contains(item.Key)) ? "!" + name
        : null;

    private Dictionary<long, bool> Wanted(IReadOnlyDictionary<long, long> changes) =>
        predicate.Truths.ToDictionary(item => item.Key, item => predicate.Truths[changes.TryGetValue(item.Key, out var like) ? like : item.Key]);

    // 2 to 6 and nothing else, or all but these.
    private static string? Range(Dictionary<long, bool> wanted) =>
        wanted.All(item => item.Value == JobStates.GoingOn.Contains(item.Key)) ? "Below"
        : wanted.All(item => item.Value != JobStates.GoingOn.Contains(item.Key)) ? "From"
        : null;

    private Recipe Edit(string form, IReadOnlyList<long> numbers, bool isNew)
    {
        var detail = $"{form};{(isNew ? "Pattern" : "Chain")};{string.Join(",", numbers.Select(_names.Of))}";
        return ImmutableArray.Create(
            new PlannedEdit(EditKind.StateNumbers, predicate.Operation.Syntax.GetLocation(), detail),
            new PlannedEdit(EditKind.StateOperand, predicate.Number.Syntax.GetLocation()));
    }

    // What is evaluated again must be no more than a read of a copy, or be evaluated again already.
    private bool IsRepeatable() =>
        predicate.Number.DescendantsAndSelf().All(IsRead)
        || predicate.Operation.Descendants().Count(part => part.Kind == predicate.Number.Kind && IsNumber(part)) > 1;

    private bool IsRead(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } instance } =>
            types.IsInstance(instance.Type) || instance.Type?.ContainingNamespace?.Name is "Management" or "Infrastructure" || operation.IsFreeOfSideEffects(),
        IInvocationOperation call => call.TargetMethod is { Name: "GetPropertyValue" } or { ContainingType.Name: nameof(Convert) },
        IObjectCreationOperation or IAwaitOperation or IAssignmentOperation or IIncrementOrDecrementOperation => false,
        IConditionalAccessOperation or IConditionalAccessInstanceOperation => false,
        _ => true,
    };

    // Comparisons of the number with constants, and what joins them.
    private bool IsComparison(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } joined =>
            IsComparison(joined.LeftOperand) && IsComparison(joined.RightOperand),
        IBinaryOperation { OperatorMethod: null } compared => IsCompared(compared.LeftOperand, compared.RightOperand) || IsCompared(compared.RightOperand, compared.LeftOperand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated => IsComparison(negated.Operand),
        IIsPatternOperation match => IsNumber(match.Value) && !match.Pattern.DescendantsAndSelf().Any(part => part is IDeclarationPatternOperation or IRecursivePatternOperation),
        _ => false,
    };

    private bool IsCompared(IOperation operand, IOperation other) => IsNumber(operand) && other.ConstantValue.HasValue;

    private bool IsNumber(IOperation operation) => SyntaxFactory.AreEquivalent(operation.WithoutImplicitConversions().Syntax, predicate.Number.Syntax);

    // The numbers of E == a || E == b, or of E != a && E != b.
    private IReadOnlyList<long>? Listed(IOperation operation, bool isAny) => operation switch
    {
        IBinaryOperation joined when joined.OperatorKind == (isAny ? BinaryOperatorKind.ConditionalOr : BinaryOperatorKind.ConditionalAnd) =>
            Listed(joined.LeftOperand, isAny) is { } left && Listed(joined.RightOperand, isAny) is { } right ? [.. left, .. right] : null,
        IBinaryOperation { OperatorMethod: null } compared when compared.OperatorKind == (isAny ? BinaryOperatorKind.Equals : BinaryOperatorKind.NotEquals) =>
            IsComparison(compared) && Datum.Of(compared.RightOperand.ConstantValue).Number is { } number ? [number] : null,
        _ => null,
    };
}
