using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB014;

/// <summary>CIMJOB014: a wait that can last for ever.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB014WaitWithoutLimitAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.WaitWithoutLimit,
        "A wait can last for ever",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        "A job may hang, and a provider may stop telling. A loop that ends by the job's state alone waits for as long as that takes.",
        RuleHelp.LinkTo(RuleIds.WaitWithoutLimit));

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken) =>
        codes.Read(block, JobProperty.JobState, JobStates.Probes, cancellationToken)
            .SelectMany(code => code.Loops.Where(loop => loop.GoesOnWhateverElse(JobStates.Running) && !loop.ObeysToken).Select(loop => code.FirstTestIn(loop)))
            .OfType<StateTest>()
            .Select(test => new JobFinding(test.Operation.Syntax, "the wait ends by the job's state alone and can last for ever; give it a limit or a cancellation token"));
}
