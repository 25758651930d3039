using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB011;

/// <summary>CIMJOB011: a job is deleted before it is over.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB011JobDeletedTooEarlyAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.JobDeletedTooEarly,
        "A job is deleted before it is over",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A provider refuses to delete a job that still runs, and RequestStateChange only begins to stop it. Wait until the job is over, then delete it.",
        RuleHelp.LinkTo(RuleIds.JobDeletedTooEarly));

    private protected override bool IsOfInterest(JobCodes codes, SyntaxTree tree) => JobCodes.MayRequest(tree);

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken) =>
        from request in codes.Requests(block, cancellationToken)
        where request.Calls(CimNames.RequestStateChange) && codes.IsJob(request, block, cancellationToken)
        let deletion = codes.DeletionRightAfter(request, block)
        where deletion is not null
        select new JobFinding(deletion, "the job is deleted right after the request to stop it, while it still runs; wait until it is over");
}
