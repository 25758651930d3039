using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Provenance;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of ExecMethod_ or ExecMethod, early or late bound: the name, and an object that holds the in-parameters.</summary>
internal sealed class ComScriptingCall(
    IOperation call,
    IOperation? receiver,
    IOperation? path,
    IOperation nameValue,
    TrackedText name,
    IOperation? inParameters,
    bool answersLater,
    CancellationToken cancellationToken)
    : CimMethodCall(name.Name, CallRoute.ByName, call.Syntax.GetLocation())
{
    private readonly Lazy<ComParameters> _parameters = new(() => ComParameters.Read(inParameters, call, name.Name, cancellationToken));

    public override bool AnswersLater => answersLater;

    public override bool IsJobRead => JobReaders.Reach(call, cancellationToken);

    public override JobEvidence Evidence
    {
        get
        {
            var ofReceiver = JobProvenance.Of(receiver, cancellationToken);
            return path is null ? ofReceiver : JobProvenance.OfText(path, TextMeaning.Path, cancellationToken).And(new(JobKind.Unknown, ofReceiver.Provider));
        }
    }

    public override DeletionRequest Deletion =>
        _parameters.Value.Refusal is not null ? DeletionRequest.Unknown : DeletionArgument.Classify(_parameters.Value.Setting?.Value);

    public override ResultUse ResultUse =>
        answersLater || call.IsResultIgnored() || ResultVariable.Of(call, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    public override Recipe RequestPlainly()
    {
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

        // WMI takes a uint16 as VT_I4, which is what an int becomes.
        var state = setting.AsState(EditKind.StateNumber, cancellationToken);
        return state.Refusal is not null ? state
            : NameEdits.Of(nameValue, name).Concat(_parameters.Value.NameEdits).Concat(state.Edits).ToImmutableArray();
    }

    public override Recipe RequestThroughLibrary() => RefusalReason.NoLibraryForApi;

    protected override Recipe Correction() => NameEdits.Of(nameValue, name).Concat(_parameters.Value.NameEdits).ToImmutableArray();
}
