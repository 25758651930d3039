using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of ExecuteMethod, of an object or of a connection, with or without in-parameters.</summary>
internal sealed class WmiLightCall : CimMethodCall
{
    private readonly IInvocationOperation _invocation;
    private readonly WmiLightMethod _method;
    private readonly WmiLight _surface;
    private readonly CancellationToken _cancellationToken;
    private readonly Lazy<WmiLightParameters> _parameters;

    public WmiLightCall(IInvocationOperation invocation, WmiLightMethod method, WmiLight surface, CancellationToken cancellationToken)
        : base(method.Name.Name, CallRoute.ByName, invocation.Syntax.GetLocation())
    {
        _invocation = invocation;
        _method = method;
        _surface = surface;
        _cancellationToken = cancellationToken;
        _parameters = new Lazy<WmiLightParameters>(() =>
        {
            var inParameters = invocation.Arguments.FirstOrDefault(argument =>
                argument.Parameter is { RefKind: RefKind.None } parameter && surface.HoldsParameters(parameter.Type));
            return WmiLightParameters.Read(inParameters?.Value, invocation, surface, cancellationToken);
        });
    }

    public override bool IsJobRead => OutParameters is { } answer && JobReaders.Reach(answer, _invocation, _cancellationToken);

    public override JobEvidence Evidence => JobProvenance.Of(_surface.Target(_invocation), _cancellationToken);

    public override DeletionRequest Deletion =>
        _parameters.Value.Refusal is not null ? DeletionRequest.Unknown : DeletionArgument.Classify(_parameters.Value.Setting?.Value);

    public override ResultUse ResultUse => IsAnswerRead() || AreOutParametersRead() ? ResultUse.Used : ResultUse.Ignored;

    public override Recipe RequestPlainly()
    {
        if (_surface.Target(_invocation) is null)
        {
            return RefusalReason.StaticCall;
        }

        if (!Name.IsCertain)
        {
            return RefusalReason.NameNotConstant;
        }

        if (_parameters.Value.Refusal is { } refusal)
        {
            return refusal;
        }

        if (_parameters.Value.Setting is not { } setting)
        {
            return RefusalReason.ParametersSetConditionally;
        }

        if (!AreParametersOfMethod)
        {
            return RefusalReason.ParametersOfAnotherMethod;
        }

        if (!IsMethodOurs())
        {
            return RefusalReason.MethodUsedElsewhere;
        }

        // WMI takes a uint16 as VT_I4: the int overload of SetPropertyValue sends that, the ushort one VT_UI2.
        var state = setting.AsState(EditKind.StateNumber, _cancellationToken);
        return state.Refusal is not null ? state : NameEdits.Of(_method.NameValue, _method.Name).Concat(state.Edits).ToImmutableArray();
    }

    public override Recipe RequestThroughLibrary() => RefusalReason.NoLibraryForApi;

    protected override Recipe Correction() => NameEdits.Of(_method.NameValue, _method.Name).ToImmutableArray();

    private bool IsAnswerRead() =>
        !_invocation.IsResultIgnored() && ResultVariable.Of(_invocation, _cancellationToken) is not { IsRead: false };

    // out _ is no variable.
    private ILocalSymbol? OutParameters =>
        _invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Out)?.Value switch
        {
            IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
            ILocalReferenceOperation reference => reference.Local,
            IDiscardOperation or null => null,
            var other => other.Descendants().OfType<ILocalReferenceOperation>().FirstOrDefault()?.Local,
        };

    private bool AreOutParametersRead() =>
        OutParameters is { } local
        && LocalHistory.Of(local, _invocation, _cancellationToken).References.Any(reference =>
            !_invocation.Syntax.Span.Contains(reference.Syntax.Span)
            && reference.Parent is not IUsingOperation
            && PropertyAccess.Disposal(reference) is null);

    // What another GetMethod made keeps the name that is written there.
    private bool AreParametersOfMethod =>
        _method.Variable?.References.Any(reference => reference.Parent == _parameters.Value.Request) == true;

    // Another name is only safe while nothing but this call sees the method.
    private bool IsMethodOurs() =>
        _method.Variable is not { } variable
        || variable.References.All(reference =>
            reference.Consumer() is IArgumentOperation argument ? argument.Parent == _invocation
            : reference.Parent is IInvocationOperation call && _surface.IsParametersRequest(call) ? call == _parameters.Value.Request
            : PropertyAccess.Disposal(reference) is not null);
}
