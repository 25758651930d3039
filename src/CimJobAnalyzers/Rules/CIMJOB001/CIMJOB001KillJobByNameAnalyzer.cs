using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB001;

/// <summary>CIMJOB001: KillJob is invoked by name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB001KillJobByNameAnalyzer() : CimCallAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KillJobByName,
        "KillJob is invoked by name",
        "{0}; {1}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "CIM_Job.KillJob is deprecated, and Hyper-V does not support it. CIM_ConcreteJob.RequestStateChange with Terminate (4) or Kill (5) takes its place.",
        RuleHelp.LinkTo(RuleIds.KillJobByName));

    private protected override bool IsAbout(CimMethodCall call) =>
        call.Route == CallRoute.ByName && call.Name.MayBe(CimNames.KillJob) && (call.IsInvocation || call.IsHandedOn);

    private protected override Verdict? Judge(CimMethodCall call, FixOptions options) => KillJobVerdict.Of(call, options);
}
