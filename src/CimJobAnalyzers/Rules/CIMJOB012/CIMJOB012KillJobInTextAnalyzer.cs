using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB012;

/// <summary>CIMJOB012: KillJob is called inside text that is not C#.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB012KillJobInTextAnalyzer() : CimCallAnalyzer(Rule)
{
    private const string Change = "to RequestStateChange with RequestedState 4 (Terminate) or 5 (Kill) and without DeleteOnKill";
    private const string Advice = "change the text by hand " + Change;
    private const string AdviceOnGenerated = "this file is generated and would be overwritten, so change the text where it comes from " + Change;

    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.KillJobInText,
        "KillJob inside text that is not C#",
        "{0}; {1}",
        RuleHelp.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A PowerShell script, a WS-Management request or a command line calls CIM_Job.KillJob, which is deprecated and which Hyper-V does not support. Nothing here can rewrite another language.",
        RuleHelp.LinkTo(RuleIds.KillJobInText));

    private protected override OpenSurfaces SurfacesOf(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        OpenSurfaces.OfTexts(compilation);

    private protected override bool IsAbout(CimMethodCall call) => call.Route == CallRoute.Text;

    private protected override Verdict? Judge(CimMethodCall call, FixOptions options) => new(KillJobVerdict.Finding(call), Advice, null, null);

    private protected override Verdict InGeneratedCode(Verdict verdict) => verdict with { Advice = AdviceOnGenerated };
}
