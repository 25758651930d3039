using System.Collections.Immutable;
using System.Globalization;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>A loop that does nothing but wait for a job: it looks, pauses, looks again. The runtime library does that in one call.</summary>
/// <param name="code">The body around it, with the tests as they are to be.</param>
/// <param name="loop">The loop.</param>
/// <param name="reads">The reads of the state in it.</param>
/// <param name="subject">What the state is.</param>
/// <param name="types">The well-known types.</param>
internal sealed class WaitLoop(JobCode code, IWhileLoopOperation loop, ImmutableArray<PropertyRead> reads, Subject subject, KnownTypes types)
{
    private const string WaitForJob = "WaitForJob";
    private const string Outcome = "outcome";
    private const string Progress = "progress";
    private readonly List<IInvocationOperation> _prints = [];
    private IOperation? _pause;
    private IOperation? _keptState;
    private ILocalSymbol? _state;
    private bool _isAsync;
    private bool _isLeftInside;

    /// <summary>What is lost when the edits are made.</summary>
    public ReviewReasons Review => _prints.Count == 0 ? ReviewReasons.None : ReviewReasons.OutputElsewhere;

    /// <summary>The edits; null when it does more than wait, or waits for something else.</summary>
    public ImmutableArray<PlannedEdit>? Edits()
    {
        if (loop.Syntax is not StatementSyntax statement
            || !statement.StandsInList()
            || reads is not [{ Variable: { } job, Receiver: { } receiver }, ..]
            || !reads.All(read => SymbolEqualityComparer.Default.Equals(read.Variable, job))
            || !KnownTypes.Is(receiver.Type, types.ManagementObject)
            || LibraryReach.Refusal(loop, receiver.Type, WaitForJob) is not null
            || !IsBound(job.Name, job)
            || IsInTypedTry()
            || !OnlyWaits(job))
        {
            return null;
        }

        var questions = Questions(statement, job).ToList();
        var outcome = questions.Count == 0 ? string.Empty : IsBound(Outcome, null) ? Outcome : null;
        if (outcome is null || Pause() is not { } pause || (_prints.Count > 0 && !IsBound(Progress, null)))
        {
            return null;
        }

        var edits = ImmutableArray.CreateBuilder<PlannedEdit>();
        var method = _isAsync ? WaitForJob + "Async" : WaitForJob;
        edits.Add(new PlannedEdit(EditKind.LibraryWait, statement.GetLocation(), $"{job.Name};{method};{outcome};{pause}"));
        if (pause is "Milliseconds" or "Span")
        {
            edits.Add(new PlannedEdit(EditKind.PauseValue, _pause!.Syntax.GetLocation()));
        }

        foreach (var print in _prints)
        {
            edits.Add(new PlannedEdit(EditKind.PrintedProgress, print.Syntax.GetLocation()));
            edits.AddRange(Percentages(print, job).Select(read => new PlannedEdit(EditKind.ProgressValue, read.Syntax.GetLocation(), Progress)));
        }

        if (_keptState is not null && IsReadAfter(statement, questions))
        {
            edits.Add(new PlannedEdit(EditKind.KeptState, _keptState.Syntax.GetLocation()));
        }
        else if (_state is not null)
        {
            edits.AddRange(_state.DeclaringSyntaxReferences.Select(reference => new PlannedEdit(EditKind.NameDeclaration, reference.GetSyntax().GetLocation())));
        }

        edits.AddRange(questions.Select(question => new PlannedEdit(
            EditKind.OutcomeQuestion,
            question.Operation.Syntax.GetLocation(),
            question.Truths[JobStates.Completed] ? outcome : "!" + outcome)));
        return edits.ToImmutable();
    }

    private bool OnlyWaits(ISymbol job)
    {
        var isEndless = loop.Condition is { ConstantValue: { HasValue: true, Value: true } };
        var statements = loop.Body is IBlockOperation block ? block.Operations : ImmutableArray.Create(loop.Body);
        return (isEndless || Predicate(loop.Condition!) is not null)
            && statements.All(statement => IsPartOfWait(statement, job))
            && isEndless == _isLeftInside;
    }

    private bool IsPartOfWait(IOperation statement, ISymbol job)
    {
        switch (statement)
        {
            case IEmptyOperation:
                return true;
            case IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: "Get", Arguments.IsEmpty: true, Instance: { } target } }:
                return Refreshing.IsReference(target, job);
            case IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.ContainingType.Name: nameof(Console) } print }:
                _prints.Add(print);
                return IsPrint(print, job);
            case IExpressionStatementOperation { Operation: IInvocationOperation pause }:
                return IsPause(pause, nameof(Thread), "Sleep") && IsOnlyPause(pause.Arguments[0].Value, isAsync: false);
            case IExpressionStatementOperation { Operation: IAwaitOperation { Operation: IInvocationOperation pause } }:
                return IsPause(pause, nameof(Task), "Delay") && IsOnlyPause(pause.Arguments[0].Value, isAsync: true);
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value } }:
                (_keptState, var isFirst) = (statement, _state is null);
                _state = local;
                return isFirst && IsState(value);
            case IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Initializer.Value: var value }] }] }:
                return IsState(value);
            case IConditionalOperation { WhenFalse: null, WhenTrue: var leave } choice:
                _isLeftInside = true;
                return Predicate(choice.Condition) is not null && IsBreak(leave is IBlockOperation { Operations: [var only] } ? only : leave);
            default:
                return false;
        }
    }

    // Of the job nothing but how far it is.
    private static bool IsPrint(IInvocationOperation print, ISymbol job) =>
        print.TargetMethod.Name is "Write" or "WriteLine"
        && !print.Descendants().Any(part => part is IInvocationOperation or IAwaitOperation or IAssignmentOperation or IIncrementOrDecrementOperation)
        && print.Descendants().Count(part => Refreshing.IsReference(part, job)) == Percentages(print, job).Count();

    // The reads that are printed as they are.
    private static IEnumerable<IPropertyReferenceOperation> Percentages(IOperation print, ISymbol job) =>
        print.Descendants().OfType<IPropertyReferenceOperation>().Where(read =>
            read is { Property.IsIndexer: true, Instance: { } target, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: nameof(JobProperty.PercentComplete) } }] }
            && Refreshing.IsReference(target, job)
            && read.Parent is not IConversionOperation { IsImplicit: false });

    private static bool IsPause(IInvocationOperation call, string type, string method) =>
        call.TargetMethod.Name == method && call.TargetMethod.ContainingType.Name == type && call.Arguments.Length == 1;

    private static bool IsBreak(IOperation leave) => leave is IBranchOperation { BranchKind: BranchKind.Break };

    private bool IsOnlyPause(IOperation time, bool isAsync)
    {
        var isFirst = _pause is null;
        (_pause, _isAsync) = (time, isAsync);
        return isFirst && (time.ConstantValue.HasValue || time.IsFreeOfSideEffects() || IsTimeSpan(time));
    }

    // TimeSpan.FromSeconds(1) of a constant.
    private static bool IsTimeSpan(IOperation time) =>
        time is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: nameof(TimeSpan) }, Arguments: var arguments }
        && arguments.All(argument => argument.Value.WithoutConversions().ConstantValue.HasValue || argument.ArgumentKind != ArgumentKind.Explicit);

    private string? Pause() => _pause switch
    {
        null => "None",
        { ConstantValue: { HasValue: true, Value: int milliseconds } } => milliseconds > 0 ? milliseconds.ToString(CultureInfo.InvariantCulture) : null,
        { Type.SpecialType: SpecialType.System_Int32 } => "Milliseconds",
        { Type.Name: nameof(TimeSpan) } => "Span",
        _ => null,
    };

    private bool IsState(IOperation value) =>
        value.Type?.SpecialType != SpecialType.System_Boolean && JobStates.Probes.All(probe => subject.Imagine(probe).Value(value, new Frame()).Number == probe);

    private StatePredicate? Predicate(IOperation condition) => StatePredicate.Read(condition, subject, JobStates.Probes);

    // Behind the loop all that is left to ask is whether the job has succeeded.
    private IEnumerable<StatePredicate> Questions(StatementSyntax statement, ISymbol job)
    {
        var list = statement.StatementList();
        var later = code.Body.DescendantsAndSelf().Where(operation => operation.Syntax.SpanStart > statement.Span.End).ToList();
        if (later.Exists(operation => Refreshing.IsReference(operation, job) && operation.IsWritten()))
        {
            yield break;
        }

        foreach (var test in code.Tests)
        {
            if (!test.IsNaming
                && test.Operation.Syntax.SpanStart > statement.Span.End
                && list!.Span.Contains(test.Operation.Syntax.Span)
                && test.Operation is not (ISwitchOperation or ISwitchExpressionOperation)
                && Predicate(test.Operation) is { } predicate
                && Mended(test, predicate) is { } mended
                && IsQuestion(mended))
            {
                yield return mended;
            }
        }
    }

    private static StatePredicate? Mended(StateTest test, StatePredicate predicate) => JobStates.Probes.All(probe => test[probe].Truth is not null)
        ? predicate with { Truths = JobStates.Probes.ToImmutableDictionary(probe => probe, probe => test[probe].Truth!.Value) }
        : null;

    private static bool IsQuestion(StatePredicate predicate) =>
        predicate.Truths[JobStates.Completed] == predicate.Truths[JobStates.CompletedWithWarnings]
        && JobStates.Failed.All(state => predicate.Truths[state] != predicate.Truths[JobStates.Completed]);

    private bool IsReadAfter(StatementSyntax statement, List<StatePredicate> questions) => code.Body.DescendantsAndSelf().Any(operation =>
        operation.Syntax.SpanStart > statement.Span.End
        && Refreshing.IsReference(operation, _state!)
        && !questions.Exists(question => question.Operation.Syntax.Span.Contains(operation.Syntax.Span)));

    // A handler for what System.Management throws would miss what the library throws.
    private bool IsInTypedTry() => loop.Syntax.Ancestors().OfType<TryStatementSyntax>()
        .Any(attempt => attempt.Block.Span.Contains(loop.Syntax.Span) && attempt.Catches.Any(HandlesSome));

    private static bool HandlesSome(CatchClauseSyntax handler) =>
        handler.Filter is not null || handler.Declaration?.Type.ToString() is not (null or nameof(Exception) or "System.Exception");

    // Whether the name means the symbol here, or nothing.
    private bool IsBound(string name, ISymbol? symbol)
    {
        var found = loop.SemanticModel!.LookupSymbols(loop.Syntax.SpanStart, name: name);
        return symbol is null
            ? found.IsEmpty && !code.Body.Syntax.DescendantTokens().Any(token => token.ValueText == name)
            : found is [var only] && SymbolEqualityComparer.Default.Equals(only, symbol);
    }
}
