using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB007;

/// <summary>CIMJOB007: a return code is misread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB007ReturnCodeMisreadAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ReturnCodeMisread,
        "A return code is misread",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A method that starts a job answers 0 when it is done, 4096 when the job has begun, and anything else when it refuses. The code is a uint32: a cast of the boxed value to another type throws.",
        RuleHelp.LinkTo(RuleIds.ReturnCodeMisread));

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var code in codes.Read(block, JobProperty.ReturnValue, ReturnCodes.Probes, cancellationToken))
        {
            if (TakesBegunForFailure(code) && codes.HasAnswerOfStart(code.Body, cancellationToken))
            {
                yield return At(
                    code,
                    $"{ReturnCodes.Begun} is taken for a failure; it says that the job has begun, and the out-parameter Job is what to wait for",
                    codes.Mend(code, ReturnCodes.Probes, Confusions, cancellationToken).Recipe.Losing(ReviewReasons.JobNotWaitedFor));
            }
            else if (TakesDoneForFailure(code))
            {
                yield return At(
                    code,
                    "0 is taken for a failure; it says that all is done and that there is no job to wait for",
                    RefusalReason.JobOnlyWhereBegun);
            }
            else if (TakesBegunForFailure(code) && EndsAsFailure(code) && codes.HasAnswerOfJob(code.Body, block, cancellationToken))
            {
                yield return new JobFinding(
                    code.Tests.First(TellsBegun).Operation.Syntax,
                    $"{ReturnCodes.Begun} is taken for a failure; it says that the job has begun to change its state, and is what to wait for");
            }
            else if (code.Tests.FirstOrDefault(KnowsKillJobsCodes) is { } test && codes.HasAnswerOfJob(code.Body, block, cancellationToken))
            {
                yield return new JobFinding(test.Operation.Syntax, "6 (access denied) and 7 (not found) are answers of KillJob; RequestStateChange answers 6 when the job is in use, and has no 7");
            }
        }

        foreach (var wrong in codes.WronglyUnboxed(block, cancellationToken))
        {
            if (wrong.Read.Property == JobProperty.ReturnValue && JobCodes.IsAboutJobs(block.Syntax.SyntaxTree))
            {
                var effect = wrong.IsCast ? "this cast always throws" : "this never holds";
                var text = $"ReturnValue is a boxed uint, so {effect}; use {wrong.CimType}, or Convert";
                yield return new JobFinding(wrong.Place, text, UnboxingRecipe.Of(wrong));
            }
        }
    }

    private static bool TakesBegunForFailure(JobCode code) =>
        code.Separates(ReturnCodes.Done, ReturnCodes.Begun)
        && !code.Separates(ReturnCodes.Begun, ReturnCodes.Failed)
        && !code.Separates(ReturnCodes.Begun, 1);

    // Code that asks a job only whether it has stopped at once is right.
    private static bool EndsAsFailure(JobCode code) => code.Throws(ReturnCodes.Begun) && !code.Throws(ReturnCodes.Done);

    private static bool KnowsKillJobsCodes(StateTest test) =>
        !test.IsNaming && new long[] { 6, 7 }.Any(code => test.Separates(code, 5) && test.Separates(code, 4) && test.Separates(code, 1));

    private static bool TakesDoneForFailure(JobCode code) =>
        code.Separates(ReturnCodes.Done, ReturnCodes.Begun)
        && !code.Separates(ReturnCodes.Done, ReturnCodes.Failed)
        && code.Throws(ReturnCodes.Done)
        && code.Throws(ReturnCodes.Failed)
        && !code.Throws(ReturnCodes.Begun);

    private static IReadOnlyList<Confusion> Confusions(JobCode code) => TakesBegunForFailure(code)
        ? [.. code.Tests.Where(TellsBegun).Select(test => new Confusion(test, ReturnCodes.Begun, ReturnCodes.Done))]
        : [];

    private static bool TellsBegun(StateTest test) => test.Separates(ReturnCodes.Done, ReturnCodes.Begun);

    private static JobFinding At(JobCode code, string text, Recipe recipe) =>
        new(code.Tests.First(TellsBegun).Operation.Syntax, text, new Mending(RewriteKind.Repair, recipe));
}
