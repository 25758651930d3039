using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB010;

/// <summary>CIMJOB010: a job is polled without being refreshed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB010JobPolledWithoutRefreshAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.JobPolledWithoutRefresh,
        "A job is polled without being refreshed",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Objects of System.Management and of Microsoft.Management.Infrastructure are copies of what the provider said. A loop that reads the same copy again sees the same state for ever.",
        RuleHelp.LinkTo(RuleIds.JobPolledWithoutRefresh));

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var code in codes.Read(block, JobProperty.JobState, JobStates.Probes, cancellationToken))
        {
            foreach (var loop in code.Loops)
            {
                if (codes.Stale(loop, block, JobProperty.JobState, cancellationToken) is { } read)
                {
                    yield return new JobFinding(
                        read.Expression.Syntax,
                        $"the loop reads JobState from the same copy of the job again and again; {Advice(read)} before each look",
                        new Mending(RewriteKind.Repair, codes.Refresh(loop, block, JobProperty.JobState, cancellationToken)));
                }
                else if (codes.StaleCopy(loop, block, cancellationToken) is { } copy)
                {
                    yield return new JobFinding(copy.Syntax, "the loop looks at a state that was read before it and never reads it again");
                }
            }
        }
    }

    private static string Advice(PropertyRead read) => read.Form == PropertyForm.BoxedWithInstance ? "read the instance anew with GetInstance" : "call Get() on the job";
}
