using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB005;

/// <summary>CIMJOB005: a value is no RequestedState.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB005NoRequestedStateAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoRequestedState,
        "A value is no RequestedState",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "CIM_ConcreteJob.RequestStateChange takes 2 Start, 3 Suspend, 4 Terminate, 5 Kill, 6 Service and values of the vendor from 32768. 8 and 9 are values of JobState, in which a job is found afterwards.",
        RuleHelp.LinkTo(RuleIds.NoRequestedState));

    private protected override bool IsOfInterest(JobCodes codes, SyntaxTree tree) => JobCodes.MayRequest(tree);

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        foreach (var request in codes.Requests(block, cancellationToken))
        {
            if (request.Calls(CimNames.RequestStateChange)
                && request.Argument(CimNames.RequestedState) is { } state
                && codes.IsJob(request, block, cancellationToken)
                && Datum.Of(state.Value.ConstantValue).Number is { } number and not (>= 2 and <= 6) and < JobStates.CompletedWithWarnings)
            {
                yield return new JobFinding(
                    state.Value.Syntax,
                    $"{number} is no RequestedState{Meant(number)}; 4 asks a job to terminate, 5 kills it",
                    Mend(request, state, number));
            }
        }
    }

    // Who asks for the state that a job ends in means the request that leads there.
    private static Mending Mend(MethodRequest request, RequestArgument state, long number)
    {
        var kind = request.Conversion == ArgumentConversion.ByWrapper ? EditKind.StateNumber : EditKind.StateValue;
        Recipe recipe = number is JobStates.Terminated or JobStates.Killed
            ? ImmutableArray.Create(new PlannedEdit(kind, state.Value.Syntax.GetLocation()))
            : RefusalReason.StateNotKnown;
        return new Mending(RewriteKind.Repair, recipe, number == JobStates.Killed ? ReplacementState.Kill : ReplacementState.Terminate);
    }

    private static string Meant(long number) => JobStates.NameOf(number) is { } name ? $" but the JobState {name}" : string.Empty;
}
