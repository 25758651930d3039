using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of CimSession.InvokeMethod or InvokeMethodAsync, in any of their overloads.</summary>
internal sealed class ManagementInfrastructureCall : CimMethodCall
{
    private readonly IInvocationOperation _invocation;
    private readonly IArgumentOperation _nameArgument;
    private readonly TrackedText _name;
    private readonly KnownTypes _types;
    private readonly CancellationToken _cancellationToken;
    private readonly IArgumentOperation? _instance;
    private readonly Lazy<MethodParametersCollection> _parameters;
    private readonly AsyncAnswer? _answer;
    private readonly IOperation _value;
    private readonly IConversionOperation? _resultCast;

    public ManagementInfrastructureCall(
        IInvocationOperation invocation,
        IArgumentOperation nameArgument,
        TrackedText name,
        KnownTypes types,
        CancellationToken cancellationToken)
        : base(name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
    {
        _invocation = invocation;
        _nameArgument = nameArgument;
        _name = name;
        _types = types;
        _cancellationToken = cancellationToken;
        _instance = invocation.ArgumentNamed("instance");
        _parameters = new Lazy<MethodParametersCollection>(() =>
            MethodParametersCollection.Read(invocation.ArgumentNamed("methodParameters")?.Value, invocation, types, cancellationToken));
        if (invocation.TargetMethod.Name == ManagementInfrastructure.InvokeMethodAsync)
        {
            _answer = AsyncAnswer.Of(invocation, types);
            AnswersLater = _answer is null;
        }

        _value = _answer?.Value ?? invocation;

        // With options, the asynchronous form declares a base class of what it gives.
        if (_value.Parent is IConversionOperation { IsImplicit: false } cast && KnownTypes.Is(cast.Type, types.CimMethodResult))
        {
            _resultCast = cast;
            _value = cast;
        }
    }

    public override bool AnswersLater { get; }

    public override bool IsJobRead => JobReaders.Reach(_value, _cancellationToken);

    public override JobEvidence Evidence => JobProvenance.OfRequest(_invocation, ImmutableArray<IOperation>.Empty, _cancellationToken);

    public override DeletionRequest Deletion =>
        Parameters.Refusal is null ? DeletionArgument.Classify(Parameters.DeletionValue) : DeletionRequest.Unknown;

    public override ResultUse ResultUse =>
        AnswersLater || _value.IsResultIgnored() || PropertyAccess.Disposal(_value) is not null || ResultVariable is { IsRead: false }
            ? ResultUse.Ignored
            : ResultUse.Used;

    private MethodParametersCollection Parameters => _parameters.Value;

    private ResultVariable? ResultVariable => ResultVariable.Of(_value, _cancellationToken);

    public override Recipe RequestPlainly()
    {
        if (Refusal is { } refusal)
        {
            return refusal;
        }

        var parameters = Parameters.AsStateParameters(_cancellationToken);
        return parameters.Refusal is null
            ? NameEdits.Of(_nameArgument, _name).Concat(parameters.Edits).ToImmutableArray()
            : parameters;
    }

    public override Recipe RequestThroughLibrary()
    {
        if (!_types.HasSessionLibrary)
        {
            return RefusalReason.LibraryNotReferenced;
        }

        if (Refusal is { } refusal)
        {
            return refusal;
        }

        if (_name.MustStayRead)
        {
            return RefusalReason.NameLeftUnread;
        }

        return AnswersLater ? RefusalReason.AnswerReadElsewhere
            : LibraryReach.Refusal(_invocation, _invocation.Instance?.Type, StopMethod) is { } unreachable ? unreachable
            : Recipe.Combine(
                LibraryCall(),
                LibraryResult(),
                DeletionArgument.ForLibrary(Parameters.DeletionValue, Evidence),
                Parameters.Removed(_cancellationToken),
                NameEdits.Declarations(_name).ToImmutableArray());
    }

    /// <summary>How to give a call of RequestStateChange what it takes, where it still has KillJob's parameters.</summary>
    public Recipe CompleteMigration() => Refusal is { } refusal ? refusal : Parameters.AsStateParameters(_cancellationToken);

    protected override Recipe Correction() => NameEdits.Of(_nameArgument, _name).ToImmutableArray();

    // A class has no jobs to stop: neither method is static.
    private RefusalReason? Refusal =>
        _instance is null ? RefusalReason.StaticCall
        : !Name.IsCertain ? RefusalReason.NameNotConstant
        : null;

    private Recipe LibraryCall()
    {
        if (!EvaluationOrder.IsKept(_invocation, _cancellationToken, Given("namespaceName"), _instance!.Value, Parameters.DeletionValue, Given("options")))
        {
            return RefusalReason.EvaluationOrder;
        }

        var edits = ImmutableArray.CreateBuilder<PlannedEdit>();
        edits.Add(new PlannedEdit(EditKind.SessionLibraryCall, _invocation.Syntax.GetLocation(), StopMethod));
        edits.Add(new PlannedEdit(EditKind.JobInstance, _instance!.Value.Syntax.GetLocation()));
        var space = Given("namespaceName");
        if (space is not null)
        {
            edits.Add(new PlannedEdit(EditKind.NamespaceValue, space.Syntax.GetLocation()));
        }

        if (Given("options") is { } options)
        {
            if (space is null)
            {
                return RefusalReason.ArgumentNotCarried;
            }

            edits.Add(new PlannedEdit(EditKind.OptionsValue, options.Syntax.GetLocation()));
        }

        if (_answer?.CancellationToken is { } token)
        {
            edits.Add(new PlannedEdit(EditKind.CancellationValue, token.Syntax.GetLocation()));
        }

        foreach (var adapter in _answer?.Adapters ?? ImmutableArray<IInvocationOperation>.Empty)
        {
            edits.Add(new PlannedEdit(EditKind.TransparentCall, adapter.Syntax.GetLocation()));
        }

        if (_resultCast is not null)
        {
            edits.Add(new PlannedEdit(EditKind.RedundantCast, _resultCast.Syntax.GetLocation()));
        }

        return edits.ToImmutable();
    }

    private string StopMethod => _answer is null ? LibraryReach.StopJob : LibraryReach.StopJobAsync;

    private IOperation? Given(string parameter) =>
        _invocation.ArgumentNamed(parameter)?.Value is { } value && !value.IsNullConstant() ? value : null;

    private Recipe LibraryResult()
    {
        if (_value.IsResultIgnored())
        {
            return ImmutableArray<PlannedEdit>.Empty;
        }

        if (_value.WithConditionalAccess() != _value)
        {
            return RefusalReason.ResultReadInAnotherWay;
        }

        if (PropertyAccess.Disposal(_value) is { } disposal)
        {
            return ImmutableArray.Create(new PlannedEdit(EditKind.TransparentCall, disposal.Syntax.GetLocation()));
        }

        if (ReturnValueMember.Read(_value) is { } direct)
        {
            return BoxedResult.Of(direct) is { Refusal: null } read ? ResultReads.Edits(_value, direct, read) : RefusalReason.ResultReadInAnotherWay;
        }

        return ResultVariable?.AsLibraryResult(ReturnValueMember.Read) ?? RefusalReason.ResultReadInAnotherWay;
    }
}
