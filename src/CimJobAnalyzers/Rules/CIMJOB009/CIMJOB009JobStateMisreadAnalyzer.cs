using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules.CIMJOB009;

/// <summary>CIMJOB009: a job's state is misread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CIMJOB009JobStateMisreadAnalyzer() : JobCodeAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.JobStateMisread,
        "A job's state is misread",
        "{0}",
        RuleHelp.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "CIM_ConcreteJob.JobState says with 7, 8, 9, 10 and 32768 that a job is over. A wait that leaves at another state, or never leaves at one of these, or a test that takes 32768 (completed with warnings) for a failure, tells the program what is not so.",
        RuleHelp.LinkTo(RuleIds.JobStateMisread));

    private protected override IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken)
    {
        var wrongs = JobCodes.ReadsStates(block.Syntax.SyntaxTree)
            ? codes.WronglyUnboxed(block, cancellationToken).Where(wrong => wrong.Read.Property != JobProperty.ReturnValue).ToList()
            : [];
        foreach (var code in codes.Read(block, JobProperty.JobState, JobStates.Probes, cancellationToken))
        {
            if (code.Foreign is { } foreign)
            {
                yield return new JobFinding(foreign.Place, $"{foreign.Name} is {foreign.Number}, but the JobState of that name is {foreign.Meant}");
            }
            else if (new StateFaults(code, IsMendedElsewhere).Find() is { } finding)
            {
                // One mistake, one report: who mends the wait writes its reads anew.
                var boxes = wrongs.Where(wrong => wrong.Read.Property == JobProperty.JobState && code.Body.Syntax.Span.Contains(wrong.Place.Span)).ToList();
                wrongs = [.. wrongs.Except(boxes)];
                var text = $"{finding.Text}{(boxes.Count > 0 ? ", and JobState, a boxed ushort, is unboxed as another type" : string.Empty)}; a job is over in the states 7, 8, 9, 10 and 32768 or when it is gone, and has succeeded in 7 and 32768";
                yield return finding with { Text = text, Mending = Mend(code, boxes) };
            }
        }

        foreach (var wait in codes.WaitsForRequestedState(block, cancellationToken))
        {
            yield return new JobFinding(wait.Syntax, "4 and 5 are what a job is asked for, and as JobState mean Running and Suspended; a job that was asked to terminate ends in 8 (Terminated), one that was killed in 9 (Killed)");
        }

        foreach (var read in codes.PercentagesAsTheEnd(block, cancellationToken))
        {
            yield return new JobFinding(read.Expression.Syntax, "the wait ends by PercentComplete, which is no sign of the end: a job that has failed never reaches 100, and one that has may still run; look at JobState");
        }

        foreach (var read in codes.MisspeltReads(block, cancellationToken))
        {
            yield return new JobFinding(read.Expression.Syntax, "no job has a property Cancelable; its name is Cancellable");
        }

        foreach (var wrong in wrongs)
        {
            var effect = wrong.IsCast ? "this cast always throws" : "this never holds";
            var text = $"{wrong.Read.Property} is a boxed ushort, so {effect}; use {wrong.CimType}, or Convert";
            yield return new JobFinding(wrong.Place, text, UnboxingRecipe.Of(wrong));
        }

        Mending Mend(JobCode code, List<UnboxedRead> boxes)
        {
            var (recipe, library, mended) = codes.Mend(code, JobStates.Probes, Find, cancellationToken);

            // Code that waited for ever for a job that failed would go on with it as with one that succeeded.
            if (!code.Loops.IsEmpty && code.JudgesEnd && !mended.JudgesEnd)
            {
                return new Mending(RewriteKind.Repair, RefusalReason.EndNotJudged);
            }

            var opened = boxes.Select(box => UnboxingRecipe.Of(box).Recipe).ToArray();
            library = Recipe.Combine([library, .. opened]);
            var wait = codes.Wait(code, mended, library, Find, cancellationToken);
            return wait is { Review: not ReviewReasons.None }
                ? new Mending(RewriteKind.Repair, Recipe.Combine([recipe, .. opened]), Library: library, Reviewed: wait)
                : new Mending(RewriteKind.Repair, Recipe.Combine([recipe, .. opened]), Library: wait ?? library);
        }

        IReadOnlyList<Confusion>? Find(JobCode code) => new StateFaults(code, IsMendedElsewhere).Confusions();

        // A helper that misreads the state is reported where it does so.
        bool IsMendedElsewhere(StateTest test) =>
            JobCodes.AsksOwnStates(test, cancellationToken)
            || codes.Called(test, JobProperty.JobState, JobStates.Probes, cancellationToken).Any(code => new StateFaults(code, _ => false).Find() is not null);
    }
}
