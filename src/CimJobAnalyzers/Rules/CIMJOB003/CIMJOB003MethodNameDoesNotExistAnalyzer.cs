using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB003;

/// <summary>CIMJOB003: the CIM method named does not exist; RequestStateChange is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB003MethodNameDoesNotExistAnalyzer() : CimCallAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.MethodNameDoesNotExist,
        "CIM method name does not exist",
        "{0}; {1}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Microsoft's page on KillJob names its replacement RequestChangeState. No class has such a method: the call fails at run time. The name is RequestStateChange.",
        RuleHelp.LinkTo(RuleIds.MethodNameDoesNotExist));

    private protected override bool IsAbout(CimMethodCall call)
    {
        foreach (var name in call.Name.Values)
        {
            if (NearMiss.IsOfRequestStateChange(name))
            {
                return true;
            }
        }

        return false;
    }

    private protected override Verdict? Judge(CimMethodCall call, FixOptions options)
    {
        var wrong = call.Name.Values.First(NearMiss.IsOfRequestStateChange);
        var recipe = call.Evidence.Kind switch
        {
            JobKind.NoJob => RefusalReason.ClassWithoutKillJob,
            JobKind.Doubtful => RefusalReason.MayBeNoJob,
            _ => call.CorrectName(),
        };
        return new Verdict(
            $"a CIM job has no method '{wrong}'",
            "the name is RequestStateChange",
            recipe.Refusal is null ? new RewritePlan(RewriteKind.Name, options.FirstState, options.Style, ReviewReasons.None, recipe.Edits) : null,
            recipe.Refusal);
    }
}
