using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Rules.CIMJOB009;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB013;

/// <summary>CIMJOB013: what became of a started job is never judged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB013EndNeverJudgedAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.EndNeverJudged,
        "What became of a started job is never judged",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A method that starts a job can refuse, and a job can fail. Code that drops the answer, or waits for the end and does not look which it was, goes on as if all were well.",
        RuleHelp.LinkTo(RuleIds.EndNeverJudged));

    private protected override bool IsOfInterest(JobCodes codes, SyntaxTree tree) => codes.MayCall(tree);

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var call in codes.DroppedStarts(block, cancellationToken))
        {
            yield return new JobFinding(call.Syntax, "the answer of a method that starts a job is dropped; 0 says done, 4096 says begun, anything else says refused");
        }

        foreach (var code in codes.Read(block, JobProperty.ReturnValue, ReturnCodes.Probes, cancellationToken))
        {
            // The codes of a job's own methods have other meanings.
            if (TestOfSomeFailures(code) is { } test && codes.Requests(block, cancellationToken).IsEmpty)
            {
                yield return new JobFinding(test.Operation.Syntax, "codes that are not named here pass for success; 0 says done, 4096 says begun, anything else says refused");
            }
        }

        foreach (var code in codes.Read(block, JobProperty.JobState, JobStates.Probes, cancellationToken))
        {
            if (code.Loops.FirstOrDefault(loop => IsWait(loop)) is { } wait && !code.JudgesEnd && !HasOtherFaults(code) && !codes.IsJobUsedAfter(wait, block, cancellationToken))
            {
                yield return new JobFinding(code.FirstTestIn(wait)?.Operation.Syntax ?? wait.Loop.Syntax, "the wait for the job ends and nothing looks at how: 7 and 32768 are success, 8, 9 and 10 are not");
            }
        }
    }

    // Some codes throw, and others that are failures too go the way of 0.
    private static StateTest? TestOfSomeFailures(JobCode code)
    {
        var failures = ReturnCodes.Probes.Where(number => number is not (ReturnCodes.Done or ReturnCodes.Begun)).ToList();
        return code.Separates(ReturnCodes.Done, ReturnCodes.Begun)
            && failures.Where(code.Throws).ToList() is { Count: > 0 } thrown
            && failures.Any(number => !code.Throws(number) && !code.Separates(ReturnCodes.Done, number))
                ? code.Tests.FirstOrDefault(test => !test.IsNaming && test.Separates(ReturnCodes.Done, thrown[0]))
                : null;
    }

    // Who mends those looks at the end too.
    private static bool HasOtherFaults(JobCode code) => code.Foreign is not null || new StateFaults(code, _ => false).Find() is not null;

    private static bool IsWait(PollLoop loop) => !loop.Ends(JobStates.Running) && loop.Ends(JobStates.Completed);
}
