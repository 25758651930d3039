using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Provenance;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A CIM method that a PowerShell command names and calls.</summary>
internal sealed class PowerShellCall(
    IInvocationOperation step,
    PowerShellCommand command,
    (IInvocationOperation Step, IOperation Value, TrackedText Name) named,
    CancellationToken cancellationToken)
    : CimMethodCall(named.Name.Name, CallRoute.ByName, named.Value.Syntax.GetLocation())
{
    private const string Arguments = "Arguments";
    private const string ArgumentList = "ArgumentList";
    private const string OutNull = "Out-Null";

    public override JobEvidence Evidence => PowerShellEvidence.Of(command, cancellationToken);

    public override bool AnswersLater => Run is null or { TargetMethod.Name: not "Invoke" };

    public override bool IsJobRead => Run is { } run && JobReaders.Reach(run, cancellationToken);

    public override DeletionRequest Deletion => DeletionValue is { } value ? DeletionArgument.Classify(value) : DeletionRequest.Unknown;

    public override ResultUse ResultUse =>
        AnswersLater || Run!.IsResultIgnored() || IsThrownAway() ? ResultUse.Ignored : ResultUse.Used;

    private IInvocationOperation? Run =>
        command.Behind.FirstOrDefault(item => item.TargetMethod.Name.IndexOf("Invoke", StringComparison.Ordinal) >= 0);

    private DictionaryLiteral? Dictionary =>
        ArgumentsValue is { } value ? DictionaryLiteral.Read(value, step, cancellationToken) : null;

    private ImmutableArray<IOperation>? List =>
        ArgumentsValue is { } value ? value.Elements() ?? (IsScalar(value) ? ImmutableArray.Create(value) : null) : null;

    private IOperation? DeletionValue => command.IsCim
        ? Dictionary is { Entries: [var entry] } ? entry.Value : null
        : List is [var first, ..] ? first : null;

    // By name; or by position, where only its type tells it from the others.
    private IOperation? ArgumentsValue =>
        Single(command.Parameters.Where(parameter => command.IsCim ? parameter.Is(Arguments, 1) : parameter.Is(ArgumentList, 2)))
        ?? Single(command.Parameters.Where(parameter => parameter is { Name: null, Value: { } value } && (command.IsCim ? IsDictionary(value) : value.Elements() is not null || IsScalar(value))));

    public override Recipe RequestPlainly()
    {
        if (!Name.IsCertain)
        {
            return RefusalReason.NameNotConstant;
        }

        if (!command.IsSeenWhole)
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        if (!command.IsStraight
            || (Run is { } run && !StatementOrder.RunsWith(command.OwnSteps.Last(), run))
            || ArgumentsValue is not { } value)
        {
            return RefusalReason.ParametersSetConditionally;
        }

        var arguments = command.IsCim ? StateEntry() : StateList(value);
        return arguments.Refusal is not null
            ? arguments
            : NameEdits.Of(named.Value, named.Name).Concat(arguments.Edits).ToImmutableArray();
    }

    public override Recipe RequestThroughLibrary() => RefusalReason.NoLibraryForApi;

    protected override Recipe Correction() => NameEdits.Of(named.Value, named.Name).ToImmutableArray();

    // Without an instance or its class Invoke-CimMethod takes the CIM type from the value's own, so the state must be a ushort.
    private Recipe StateEntry()
    {
        if (Dictionary is not { Refusal: null } dictionary)
        {
            return Dictionary?.Refusal ?? RefusalReason.ArgumentsBuiltElsewhere;
        }

        if (dictionary.Entries is not [var entry])
        {
            return dictionary.Entries.IsEmpty ? RefusalReason.ParametersSetConditionally : RefusalReason.ParametersOfAnotherMethod;
        }

        return entry.HoldsAnything
            ? ParameterSetting.Named(entry.Key, entry.Value, cancellationToken).AsState(EditKind.StateValue, cancellationToken)
            : RefusalReason.ParametersHoldNoNumber;
    }

    private Recipe StateList(IOperation value)
    {
        if (List is not { } elements)
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        var dropped = DeletionArgument.Dropped(elements, cancellationToken);
        return dropped.Refusal is not null
            ? dropped
            : dropped.Edits.Add(new PlannedEdit(EditKind.ArgumentArray, value.Syntax.GetLocation()));
    }

    // Another command of the pipeline reads the answer, unless it throws it away.
    private bool IsThrownAway() => command.Behind.TakeWhile(item => item != Run).Any(item =>
        item.ArgumentOfType(type => type.SpecialType == SpecialType.System_String) is { Value.ConstantValue: { HasValue: true, Value: string name } }
        && string.Equals(name, OutNull, StringComparison.OrdinalIgnoreCase));

    private static bool IsScalar(IOperation value) => value.Type?.SpecialType == SpecialType.System_Boolean;

    private static bool IsDictionary(IOperation value) =>
        value.Type?.AllInterfaces.Any(contract => contract is { Name: "IDictionary", ContainingNamespace.Name: "Collections" }) == true;

    private static IOperation? Single(IEnumerable<PowerShellParameter> found)
    {
        var values = found.Select(parameter => parameter.Value).Take(2).ToArray();
        return values is [{ } only] ? only : null;
    }
}
