using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB002;

/// <summary>CIMJOB002: KillJob is called through a wrapper.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB002KillJobThroughWrapperAnalyzer() : CimCallAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KillJobThroughWrapper,
        "KillJob is called through a wrapper",
        "{0}; {1}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A method generated or written for CIM_Job.KillJob sends a deprecated request, which Hyper-V does not support. RequestStateChange with Terminate (4) or Kill (5) takes its place.",
        RuleHelp.LinkTo(RuleIds.KillJobThroughWrapper));

    private protected override bool IsAbout(CimMethodCall call) => call.Route == CallRoute.Wrapper && call.Name.MayBe(CimNames.KillJob);

    private protected override Verdict? Judge(CimMethodCall call, FixOptions options) => KillJobVerdict.Of(call, options);
}
