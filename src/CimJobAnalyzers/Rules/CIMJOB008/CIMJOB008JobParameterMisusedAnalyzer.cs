using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB008;

/// <summary>CIMJOB008: the out-parameter Job is misused.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB008JobParameterMisusedAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.JobParameterMisused,
        "The out-parameter Job is misused",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A method that starts a job has an out-parameter Job only when it answers 4096; at 0 and at every error it is null. System.Management gives its path as a string, Microsoft.Management.Infrastructure an instance.",
        RuleHelp.LinkTo(RuleIds.JobParameterMisused));

    private protected override bool IsOfInterest(JobCodes codes, SyntaxTree tree) => codes.MayCall(tree);

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var (place, isPath) in codes.JobsOfWrongType(block, cancellationToken))
        {
            yield return new JobFinding(place, isPath
                ? "Job is the path of the job, a string; make the object from it with the scope of the target: new ManagementObject(scope, new ManagementPath((string)…), null)"
                : "Job is an instance here, a CimInstance, and no path");
        }

        foreach (var read in codes.JobsOfJobs(block, cancellationToken))
        {
            yield return new JobFinding(read.Expression.Syntax, "RequestStateChange of a job has no out-parameter Job: at 4096 the job itself is what to wait for");
        }

        foreach (var read in codes.OutputsOfBegun(block, cancellationToken))
        {
            yield return new JobFinding(read.Syntax, "out-parameters other than Job are empty when the method answers 4096, also once the job is over; read them from the objects that the job affects");
        }

        foreach (var use in JobCodes.JobsUsedBlindly(block, cancellationToken))
        {
            yield return new JobFinding(use.Syntax, "the job is used before anything looks at the code that the method answered with; it is there only at 4096, and null at 0 and at every error");
        }

        foreach (var answer in codes.UnguardedHandOns(block, cancellationToken))
        {
            yield return new JobFinding(answer.Syntax, "the method that gets this answer reads Job, and nothing looks at ReturnValue; Job is there only at 4096, and null at 0 and at every error");
        }

        foreach (var read in codes.UnguardedJobs(block, cancellationToken))
        {
            yield return new JobFinding(read.Expression.Syntax, "Job is read without a look at ReturnValue; it is there only at 4096, and null at 0 and at every error");
        }
    }
}
