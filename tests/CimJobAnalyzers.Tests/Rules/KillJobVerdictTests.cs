using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Rules;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class KillJobVerdictTests
{
    private const RefusalReason NotPlainly = RefusalReason.ArgumentNotCarried;
    private const RefusalReason NotThroughLibrary = RefusalReason.LibraryNotReferenced;

    [Theory]
    [InlineData(nameof(CimProvider.Other), nameof(DeletionRequest.No), nameof(ResultUse.Ignored), false, "None")]
    [InlineData(nameof(CimProvider.Other), nameof(DeletionRequest.Yes), nameof(ResultUse.Ignored), false, "DeletionLost")]
    [InlineData(nameof(CimProvider.Unknown), nameof(DeletionRequest.Conditional), nameof(ResultUse.Ignored), false, "DeletionLost")]
    [InlineData(nameof(CimProvider.Unknown), nameof(DeletionRequest.Unknown), nameof(ResultUse.Ignored), false, "DeletionLost")]
    [InlineData(nameof(CimProvider.HyperV), nameof(DeletionRequest.Yes), nameof(ResultUse.Ignored), false, "None")]
    [InlineData(nameof(CimProvider.HyperV), nameof(DeletionRequest.Yes), nameof(ResultUse.Used), false, "ResultCodesChange")]
    [InlineData(nameof(CimProvider.Other), nameof(DeletionRequest.No), nameof(ResultUse.Ignored), true, "AnswerReadElsewhere")]
    [InlineData(nameof(CimProvider.Other), nameof(DeletionRequest.Yes), nameof(ResultUse.Used), true, "DeletionLost, ResultCodesChange, AnswerReadElsewhere")]
    public void A_plain_rewrite_is_reviewed_for_what_it_loses(string provider, string deletion, string use, bool answersLater, string review)
    {
        var call = new ScriptedCall(
            new JobEvidence(JobKind.Job, Enum.Parse<CimProvider>(provider)),
            Enum.Parse<DeletionRequest>(deletion),
            Enum.Parse<ResultUse>(use),
            answersLater);

        var plan = Of(call, FixStyle.Plain).Plan!;

        Assert.Equal((RewriteKind.Plain, review), (plan.Kind, plan.Review.ToString()));
        Assert.Equal([ScriptedCall.PlainEdit], plan.Edits.ToArray());
    }

    [Fact]
    public void A_class_without_KillJob_gets_another_advice_and_no_plan()
    {
        var verdict = Of(new ScriptedCall(new(JobKind.NoJob, CimProvider.HyperV)), FixStyle.Plain);

        Assert.Equal(("call a method that it has", RefusalReason.ClassWithoutKillJob), (verdict.Advice, verdict.Refusal));
        Assert.Null(verdict.Plan);
    }

    [Fact]
    public void What_may_be_no_job_gets_no_plan()
    {
        var verdict = Of(new ScriptedCall(new(JobKind.Doubtful, CimProvider.HyperV)), FixStyle.Plain);

        Assert.Equal(("make sure that it is a job", RefusalReason.MayBeNoJob), (verdict.Advice, verdict.Refusal));
        Assert.Null(verdict.Plan);
    }

    [Theory]
    [InlineData(nameof(CimProvider.HyperVVersion1), "msvm_storagejob", RefusalReason.RequestNotSupported)]
    [InlineData(nameof(CimProvider.HyperVVersion1), "Msvm_ConcreteJob", null)]
    [InlineData(nameof(CimProvider.HyperVVersion1), null, null)]
    [InlineData(nameof(CimProvider.HyperV), "Msvm_StorageJob", null)]
    public void A_class_that_supports_no_request_gets_no_plan(string provider, string? className, object? refusal) =>
        Assert.Equal(refusal, Of(new ScriptedCall(new(JobKind.Job, Enum.Parse<CimProvider>(provider), className)), FixStyle.Plain).Refusal);

    [Fact]
    public void A_call_answers_at_once_unless_its_surface_says_otherwise() =>
        Assert.Equal(ReviewReasons.None, Of(new ScriptedCall(), FixStyle.Plain).Plan!.Review);

    [Theory]
    [InlineData(nameof(FixStyle.Auto), false, true, true, nameof(RewriteKind.Plain), false)]
    [InlineData(nameof(FixStyle.Auto), false, false, true, nameof(RewriteKind.Library), false)]
    [InlineData(nameof(FixStyle.Auto), true, true, true, nameof(RewriteKind.Library), false)]
    [InlineData(nameof(FixStyle.Auto), true, true, false, nameof(RewriteKind.Plain), true)]
    [InlineData(nameof(FixStyle.Plain), false, true, true, nameof(RewriteKind.Plain), false)]
    [InlineData(nameof(FixStyle.Plain), true, true, true, nameof(RewriteKind.Plain), true)]
    [InlineData(nameof(FixStyle.Library), false, true, true, nameof(RewriteKind.Library), false)]
    [InlineData(nameof(FixStyle.Library), true, true, true, nameof(RewriteKind.Library), false)]
    public void The_style_decides_what_is_written(string style, bool loses, bool plainly, bool throughLibrary, string kind, bool needsReview)
    {
        var plan = Of(Call(loses, plainly, throughLibrary), Enum.Parse<FixStyle>(style)).Plan!;

        Assert.Equal((kind, style, needsReview), (plan.Kind.ToString(), plan.Style.ToString(), plan.NeedsReview));
        Assert.Equal([plan.Kind == RewriteKind.Plain ? ScriptedCall.PlainEdit : ScriptedCall.LibraryEdit], plan.Edits.ToArray());
        Assert.Equal(ReplacementState.Kill, plan.FirstState);
    }

    [Theory]
    [InlineData(nameof(FixStyle.Auto), false, false, false, NotPlainly)]
    [InlineData(nameof(FixStyle.Auto), true, false, false, NotPlainly)]
    [InlineData(nameof(FixStyle.Plain), false, false, true, NotPlainly)]
    [InlineData(nameof(FixStyle.Plain), true, false, true, NotPlainly)]
    [InlineData(nameof(FixStyle.Library), false, true, false, NotThroughLibrary)]
    [InlineData(nameof(FixStyle.Library), true, true, false, NotThroughLibrary)]
    public void The_reason_against_the_style_is_told(string style, bool loses, bool plainly, bool throughLibrary, object reason)
    {
        var verdict = Of(Call(loses, plainly, throughLibrary), Enum.Parse<FixStyle>(style));

        Assert.Null(verdict.Plan);
        Assert.Equal(reason, verdict.Refusal);
    }

    [Fact]
    public void Says_what_is_wrong_with_the_call()
    {
        Assert.Equal("KillJob is deprecated because it cannot say whether the stop is orderly or immediate", Of(new ScriptedCall(), FixStyle.Auto).Finding);
        Assert.Equal("KillJob is not supported by Hyper-V and does not work there", Of(new ScriptedCall(new(JobKind.Job, CimProvider.HyperV)), FixStyle.Auto).Finding);
    }

    private static ScriptedCall Call(bool loses, bool plainly, bool throughLibrary) => new(
        resultUse: loses ? ResultUse.Used : ResultUse.Ignored,
        plainRefusal: plainly ? null : NotPlainly,
        libraryRefusal: throughLibrary ? null : NotThroughLibrary);

    private static Verdict Of(ScriptedCall call, FixStyle style) => KillJobVerdict.Of(call, new FixOptions(ReplacementState.Kill, style, null));
}
