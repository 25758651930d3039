using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of the user's own method that calls the CIM method whose name it is given.</summary>
internal sealed class HelperCall(
    IInvocationOperation invocation,
    IArgumentOperation nameArgument,
    TrackedText name,
    HelperRole role,
    KnownTypes types,
    CancellationToken cancellationToken)
    : CimMethodCall(name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
{
    private readonly FillingLambda? _lambda = FillingLambda.Of(invocation, role, cancellationToken);

    public override bool IsInvocation => role.IsInvocation;

    public override bool AnswersLater => role.ReadsAnswer || IsTaskKept;

    public override bool IsJobRead =>
        JobReaders.Reach(Awaited ?? invocation, cancellationToken)
        || role.Requests.Any(request => request.Callers.Add(request.Request).Any(call => JobReaders.StandBeside(call, cancellationToken)));

    public override JobEvidence Evidence
    {
        get
        {
            // Without the helper's code any object that it is given may be the one.
            var given = invocation.Arguments.Select(argument => argument.Value.WithoutConversions()).Where(value => types.IsInstance(value.Type));
            return JobEvidence.OfAny(role.Requests.IsEmpty
                ? given.Select(value => JobProvenance.Of(value, cancellationToken))
                : role.Requests.Select(request => JobProvenance.OfRequest(request.Request, request.Callers.Add(invocation), cancellationToken)));
        }
    }

    public override DeletionRequest Deletion =>
        role.BuildsArguments ? DeletionRequest.Unknown
        : Elements is { } elements ? DeletionArgument.Classify(elements.FirstOrDefault())
        : _lambda is { Refusal: null } ? DeletionArgument.Classify(_lambda.DeletionValue)
        : DeletionRequest.Unknown;

    public override ResultUse ResultUse
    {
        get
        {
            var answer = Awaited ?? invocation;
            return answer.IsResultIgnored() || ResultVariable.Of(answer, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;
        }
    }

    private IArgumentOperation? Arguments => role.Arguments is { } parameter ? CallSites.Argument(invocation, parameter) : null;

    private ImmutableArray<IOperation>? Elements => Arguments is { ArgumentKind: not ArgumentKind.DefaultValue } arguments ? arguments.Value.Elements() : null;

    private IOperation? Awaited
    {
        get
        {
            IOperation task = invocation;
            if (task.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured && configured.Instance == task)
            {
                task = configured;
            }

            return task.Parent as IAwaitOperation;
        }
    }

    // Somebody else awaits it, or nobody does.
    private bool IsTaskKept =>
        Awaited is null && invocation.Type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    public override Recipe RequestPlainly()
    {
        if (!Name.IsCertain)
        {
            return RefusalReason.NameNotConstant;
        }

        var arguments = role.BuildsArguments ? RefusalReason.ArgumentsBuiltElsewhere
            : Arguments is not null ? ByPosition()
            : _lambda?.AsStateParameters() ?? RefusalReason.ArgumentsBuiltElsewhere;
        return arguments.Refusal is null ? NameEdits.Of(nameArgument, name).Concat(arguments.Edits).ToImmutableArray() : arguments;
    }

    // The library speaks to the job's object, which only the helper knows.
    public override Recipe RequestThroughLibrary() =>
        !types.HasManagementObjectLibrary ? RefusalReason.LibraryNotReferenced
        : !Name.IsCertain ? RefusalReason.NameNotConstant
        : RefusalReason.NoUnderlyingObject;

    protected override Recipe Correction() => NameEdits.Of(nameArgument, name).ToImmutableArray();

    private Recipe ByPosition()
    {
        if (Elements is not { } elements || Arguments is not { Parameter.Type: IArrayTypeSymbol array } arguments)
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        if (!array.HoldsObjects())
        {
            return RefusalReason.ParametersHoldNoNumber;
        }

        var isExpanded = arguments.ArgumentKind == ArgumentKind.ParamArray;
        if (isExpanded && elements.Length > 1)
        {
            return RefusalReason.ParametersOfAnotherMethod;
        }

        var dropped = DeletionArgument.Dropped(elements, cancellationToken);
        if (dropped.Refusal is not null)
        {
            return dropped;
        }

        // One element is all that RequestStateChange needs; a null beside it might not fit the parameter's type.
        var given = arguments.Value.WithoutConversions();
        var withoutNull = array.ElementNullableAnnotation == NullableAnnotation.NotAnnotated ? PlannedEdit.WithoutNull : string.Empty;
        var edit = elements is [var single] && given.IsArrayOfObjects() ? new PlannedEdit(EditKind.StateValue, single.WithoutConversions().Syntax.GetLocation())
            : isExpanded ? new PlannedEdit(EditKind.AddedState, invocation.Syntax.GetLocation())
            : new PlannedEdit(EditKind.ArgumentArray, given.Syntax.GetLocation(), withoutNull);
        return StaysBound(edit) ? dropped.Edits.Add(edit) : RefusalReason.NameTaken;
    }

    // A number may fit an overload of the helper that a boolean did not fit.
    private bool StaysBound(PlannedEdit edit)
    {
        if (invocation.Syntax is not InvocationExpressionSyntax { ArgumentList: var written } call)
        {
            return false;
        }

        var state = SyntaxFactory.ParseExpression(edit.Kind == EditKind.ArgumentArray ? "new object[] { (ushort)4 }" : "(ushort)4");
        var asked = edit.Kind == EditKind.AddedState
            ? written.AddArguments(SyntaxFactory.Argument(state))
            : written.ReplaceNode(call.FindNode(edit.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>()!, state);
        return TrialCall.Bound(invocation, asked.Arguments) is { } bound
            && SymbolEqualityComparer.Default.Equals(Declared(bound), Declared(invocation.TargetMethod));
    }

    private static IMethodSymbol Declared(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;
}
