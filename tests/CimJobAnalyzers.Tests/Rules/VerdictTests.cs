using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Rules;
using CimJobAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class VerdictTests
{
    [Fact]
    public void Says_what_is_wrong_and_what_to_do()
    {
        Assert.Equal("It is wrong; mend it", Message(new("It is wrong", "mend it", null, null)));
        Assert.Equal("It is wrong; mend it", Message(new("It is wrong", "mend it", Plan(ReviewReasons.None), null)));
    }

    [Fact]
    public void Says_why_there_is_no_fix() => Assert.Equal(
        "It is wrong; mend it; no automatic fix: KillJob is passed on as a delegate",
        Message(new("It is wrong", "mend it", null, RefusalReason.MethodGroup)));

    [Fact]
    public void Says_what_is_to_be_reviewed() => Assert.Equal(
        "It is wrong; mend it; the fix needs review: the job is no longer deleted, "
        + "result codes change (6 and 7 mean something else, 4096 means accepted but not yet stopped), "
        + "other code receives the answer and may take 4096 for a failure, "
        + "the wrapper's KillJob or RequestStateChange does more than send the request",
        Message(new("It is wrong", "mend it", Plan(ReviewReasons.DeletionLost | ReviewReasons.ResultCodesChange | ReviewReasons.AnswerReadElsewhere | ReviewReasons.WrapperDoesMore), null)));

    [Fact]
    public void Says_what_is_wrong_in_the_editorconfig() =>
        Assert.Equal("It is wrong; mend it; .editorconfig: no such value", Message(new("It is wrong", "mend it", null, null), "no such value"));

    [Fact]
    public void Carries_the_plan_or_the_refusal()
    {
        var planned = Report(new("It is wrong", "mend it", Plan(ReviewReasons.DeletionLost), null));
        Assert.Equal(ReviewReasons.DeletionLost, RewritePlan.Parse(planned)!.Review);
        Assert.DoesNotContain(RewritePlan.RefusalKey, planned.Properties.Keys);

        var refused = Report(new Verdict("It is wrong", "mend it", Plan(ReviewReasons.None), null).Refused(RefusalReason.GeneratedCode));
        Assert.Null(RewritePlan.Parse(refused));
        Assert.Equal("GeneratedCode", refused.Properties[RewritePlan.RefusalKey]);
        Assert.Empty(refused.AdditionalLocations);
    }

    private static RewritePlan Plan(ReviewReasons review) => new(RewriteKind.Plain, ReplacementState.Terminate, FixStyle.Auto, review, [ScriptedCall.PlainEdit]);

    private static string Message(Verdict verdict, string? complaint = null) => Report(verdict, complaint).GetMessage();

    private static Diagnostic Report(Verdict verdict, string? complaint = null) =>
        verdict.ToDiagnostic(Workbench.Rules.First(), Location.None, new FixOptions(ReplacementState.Terminate, FixStyle.Auto, complaint));
}
