using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Writes a file of several projects once, as the project sees it that sees the most of it, and then what only others see.</summary>
internal static class SharedFiles
{
    public static async Task<Solution> RewriteAsync(Solution solution, IReadOnlyList<Job> jobs, CancellationToken cancellationToken)
    {
        while (jobs.Count > 0)
        {
            var first = OnePerFile(jobs);
            var changed = await new ProvenRewriter(solution).ApplyAsync(first, cancellationToken).ConfigureAwait(false);
            jobs = await RestAsync(changed, jobs.Except(first), first, cancellationToken).ConfigureAwait(false);
            solution = changed;
        }

        return solution;
    }

    private static List<Job> OnePerFile(IEnumerable<Job> jobs)
    {
        var written = new HashSet<DocumentId>();
        var chosen = new List<Job>();
        foreach (var job in jobs.OrderByDescending(job => job.Plans.Count))
        {
            if (written.Add(job.Document.Id))
            {
                written.UnionWith(job.Document.GetLinkedDocumentIds());
                chosen.Add(job);
            }
        }

        return chosen;
    }

    private static async Task<List<Job>> RestAsync(Solution changed, IEnumerable<Job> others, List<Job> done, CancellationToken cancellationToken)
    {
        var rest = new List<Job>();
        foreach (var job in others)
        {
            var seen = new HashSet<TextSpan>(done
                .Where(other => other.Document.GetLinkedDocumentIds().Contains(job.Document.Id))
                .SelectMany(other => other.Plans)
                .Select(Place));
            var document = changed.GetDocument(job.Document.Id)!;
            var changes = (await document.GetTextChangesAsync(job.Document, cancellationToken).ConfigureAwait(false)).ToList();
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
            List<ChosenPlan> plans = [.. job.Plans.Where(plan => !seen.Contains(Place(plan))).Select(plan => Moved(plan, changes, tree)).OfType<ChosenPlan>()];
            if (plans.Count > 0)
            {
                rest.Add(new Job(document, plans));
            }
        }

        return rest;
    }

    private static TextSpan Place(ChosenPlan chosen) => chosen.Plan.Edits[0].Location.SourceSpan;

    // The same plan for the changed text; none where the change reached into its places.
    private static ChosenPlan? Moved(ChosenPlan chosen, List<TextChange> changes, SyntaxTree tree)
    {
        var edits = chosen.Plan.Edits;
        return edits.Any(edit => changes.Any(change => change.Span.IntersectsWith(edit.Location.SourceSpan)))
            ? null
            : chosen with { Plan = chosen.Plan with { Edits = edits.Select(Here).ToImmutableArray() } };

        PlannedEdit Here(PlannedEdit edit) => edit with { Location = Location.Create(tree, Shifted(edit.Location.SourceSpan)) };

        TextSpan Shifted(TextSpan span) =>
            new(span.Start + changes.Where(change => change.Span.End <= span.Start).Sum(change => change.NewText!.Length - change.Span.Length), span.Length);
    }
}
