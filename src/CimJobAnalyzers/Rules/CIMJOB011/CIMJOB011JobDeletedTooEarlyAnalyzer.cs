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
        EarlyDeletions(block, codes, cancellationToken).Concat(StatesForMachines(block, codes, cancellationToken));

    private static IEnumerable<JobFinding> EarlyDeletions(IOperation block, JobCodes codes, CancellationToken cancellationToken) =>
        from request in codes.Requests(block, cancellationToken)
        where request.Calls(CimNames.RequestStateChange) && codes.IsJob(request, block, cancellationToken)
        let deletion = codes.DeletionRightAfter(request, block)
        where deletion is not null
        let stop = codes.StopThenDelete(request, deletion)
        select new JobFinding(
            deletion,
            "the job is deleted right after the request to stop it, while it still runs; wait until it is over",
            new Mending(RewriteKind.Repair, stop.Recipe, stop.State));

    // The name that the code gives to the number is one of the states of a job, and of no machine.
    private static IEnumerable<JobFinding> StatesForMachines(IOperation block, JobCodes codes, CancellationToken cancellationToken) =>
        from request in codes.Requests(block, cancellationToken)
        where request.Calls(CimNames.RequestStateChange) && request.Evidence is { Kind: JobKind.NoJob, ClassName: { } className } && IsMachine(className)
        let state = request.Argument(CimNames.RequestedState)
        where state is not null && Datum.Of(state.Value.ConstantValue).Number is 4 or 5 && state.NameOfConstant is { } name && MeansJob(name)
        select new JobFinding(state.Value.Syntax, $"{state.NameOfConstant} is a state to ask a job for, and this is a machine, for which {Datum.Of(state.Value.ConstantValue).Number} means another thing; ask the job");

    private static bool IsMachine(string className) => CimNames.AreEqual(className, "Msvm_ComputerSystem") || CimNames.AreEqual(className, "CIM_ComputerSystem");

    private static bool MeansJob(string name) => name.IndexOf("Terminate", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Kill", StringComparison.OrdinalIgnoreCase) >= 0;
}
