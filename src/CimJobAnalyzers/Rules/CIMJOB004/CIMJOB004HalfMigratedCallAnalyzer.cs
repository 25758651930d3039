using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB004;

/// <summary>CIMJOB004: a call is half migrated from KillJob.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB004HalfMigratedCallAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.HalfMigratedCall,
        "A call is half migrated from KillJob",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "KillJob takes DeleteOnKill, RequestStateChange takes RequestedState and TimeoutPeriod. A request with the parameters of the other method fails on the server, or asks for a state that nobody meant: true becomes 1.",
        RuleHelp.LinkTo(RuleIds.HalfMigratedCall));

    private protected override bool IsOfInterest(JobCodes codes, SyntaxTree tree) => JobCodes.MayRequest(tree);

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var request in codes.Requests(block, cancellationToken))
        {
            if (!request.Evidence.MayBeNoJob && Judge(request) is { } finding)
            {
                var (recipe, hasState) = codes.Complete(request, block, cancellationToken);
                yield return finding with { Mending = new Mending(hasState ? RewriteKind.Repair : RewriteKind.Plain, recipe) };
            }
        }
    }

    // A call of KillJob is reported for that, whatever it passes.
    private static JobFinding? Judge(MethodRequest request) =>
        !request.Calls(CimNames.RequestStateChange) ? null
        : request.ParametersOf is { } owner && CimNames.AreEqual(owner, CimNames.KillJob)
            ? new JobFinding(request.Call.Syntax, "the in-parameters of KillJob are sent to RequestStateChange, which fails; ask for the parameters of RequestStateChange")
        : request.Argument(CimNames.DeleteOnKill) is { IsNamed: true } left
            ? new JobFinding(left.Value.Syntax, "RequestStateChange has no parameter DeleteOnKill; it takes RequestedState, 4 (Terminate) or 5 (Kill)")
        : request.Argument(CimNames.RequestedState) is { Value.Type.SpecialType: SpecialType.System_Boolean } state
            ? new JobFinding(state.Value.Syntax, "a truth value as RequestedState is a DeleteOnKill left behind: true is sent as 1; RequestedState is 4 (Terminate) or 5 (Kill)")
        : null;
}
