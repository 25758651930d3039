using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Harness;

/// <summary>A KillJob call as no surface read it: what is not set costs nothing and can be written.</summary>
internal sealed class ScriptedCall(
    JobEvidence evidence = default,
    DeletionRequest deletion = DeletionRequest.No,
    ResultUse resultUse = ResultUse.Ignored,
    bool? answersLater = null,
    RefusalReason? plainRefusal = null,
    RefusalReason? libraryRefusal = null) : CimMethodCall(CimMethodName.Certain(CimNames.KillJob), CallRoute.ByName, Location.None)
{
    public static readonly PlannedEdit PlainEdit = new(EditKind.MethodName, Location.None);
    public static readonly PlannedEdit LibraryEdit = new(EditKind.LibraryCall, Location.None);

    public override JobEvidence Evidence => evidence;

    public override DeletionRequest Deletion => deletion;

    public override ResultUse ResultUse => resultUse;

    public override bool AnswersLater => answersLater ?? base.AnswersLater;

    public override Recipe RequestPlainly() => Write(plainRefusal, PlainEdit);

    public override Recipe RequestThroughLibrary() => Write(libraryRefusal, LibraryEdit);

    private static Recipe Write(RefusalReason? refusal, PlannedEdit edit) =>
        refusal is { } reason ? reason : (Recipe)ImmutableArray.Create(edit);
}
