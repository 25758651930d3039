using CimJobAnalyzers.CodeFixes.Writers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Carries plans out and keeps what is proven: first with imports of namespaces, else with imports that bring no names of types.</summary>
/// <remarks>All documents are changed before the first is proven, so that a project is compiled once for all of them.</remarks>
internal sealed class ProvenRewriter(Solution original)
{
    private static readonly Imports[] Ways = [Imports.Namespaces, Imports.ExtensionMethods];

    private readonly Proof _proof = new(original);

    /// <summary>The document with the plan carried out, or why that is not proven.</summary>
    public Task<Trial> TryAsync(Document document, ChosenPlan plan, CancellationToken cancellationToken) =>
        TryAsync(new Job(document, [plan]), cancellationToken);

    /// <summary>The solution with those plans carried out that are proven.</summary>
    public async Task<Solution> ApplyAsync(IReadOnlyList<Job> jobs, CancellationToken cancellationToken)
    {
        var solution = original;
        var trials = await TryAsync(jobs, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < jobs.Count; i++)
        {
            if ((trials[i].Proven ?? await WithoutBadPlansAsync(jobs[i], cancellationToken).ConfigureAwait(false)) is { } rewritten)
            {
                solution = WithText(solution, rewritten.Document, await rewritten.Document.GetTextAsync(cancellationToken).ConfigureAwait(false));
            }
        }

        return solution;
    }

    private async Task<Rewritten?> WithoutBadPlansAsync(Job job, CancellationToken cancellationToken)
    {
        var good = await GoodPlansAsync(job, cancellationToken).ConfigureAwait(false);
        return good.Count == 0 ? null : (await TryAsync(job with { Plans = good }, cancellationToken).ConfigureAwait(false)).Proven;
    }

    // Halves what does not hold, so that many good plans cost little beside a few bad ones.
    private async Task<IReadOnlyList<ChosenPlan>> GoodPlansAsync(Job bad, CancellationToken cancellationToken)
    {
        if (bad.Plans.Count < 2)
        {
            return [];
        }

        var good = new List<ChosenPlan>();
        var middle = bad.Plans.Count / 2;
        foreach (var half in new[] { bad.Plans.Take(middle), bad.Plans.Skip(middle) })
        {
            var job = bad with { Plans = [.. half] };
            var trial = await TryAsync(job, cancellationToken).ConfigureAwait(false);
            good.AddRange(trial.Proven is null ? await GoodPlansAsync(job, cancellationToken).ConfigureAwait(false) : job.Plans);
        }

        return good;
    }

    private async Task<Trial> TryAsync(Job job, CancellationToken cancellationToken) => (await TryAsync([job], cancellationToken).ConfigureAwait(false))[0];

    private async Task<IReadOnlyList<Trial>> TryAsync(IReadOnlyList<Job> jobs, CancellationToken cancellationToken)
    {
        var trials = new Trial[jobs.Count];
        foreach (var imports in Ways)
        {
            var open = Enumerable.Range(0, jobs.Count).Where(i => trials[i]?.Proven is null).ToList();
            var attempts = await AttemptAsync([.. open.Select(i => jobs[i])], imports, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < open.Count; i++)
            {
                trials[open[i]] = attempts[i].Proven is null ? trials[open[i]] ?? attempts[i] : attempts[i];
            }
        }

        return trials;
    }

    private async Task<IReadOnlyList<Trial>> AttemptAsync(IReadOnlyList<Job> jobs, Imports imports, CancellationToken cancellationToken)
    {
        var roots = await ForEachAsync(jobs, job => WrittenAsync(job, imports, cancellationToken)).ConfigureAwait(false);
        var written = original;
        for (var i = 0; i < jobs.Count; i++)
        {
            written = roots[i] is { } root ? written.WithDocumentSyntaxRoot(jobs[i].Document.Id, root) : written;
        }

        var cleaned = await ForEachAsync(jobs, job => HostCleanup.ApplyAsync(written.GetDocument(job.Document.Id)!, cancellationToken)).ConfigureAwait(false);
        var changed = original;
        for (var i = 0; i < jobs.Count; i++)
        {
            changed = roots[i] is null ? changed : WithText(changed, jobs[i].Document, await cleaned[i].GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        return await ForEachAsync(cleaned, document => TrialAsync(changed.GetDocument(document.Id)!, document, cancellationToken)).ConfigureAwait(false);

        Task<TResult[]> ForEachAsync<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> act) =>
            Task.WhenAll(items.Select(item => Task.Run(() => act(item), cancellationToken)));
    }

    // A host turns a provider off that throws; a plan that cannot be written is one more that does not hold.
    private static async Task<SyntaxNode?> WrittenAsync(Job job, Imports imports, CancellationToken cancellationToken)
    {
        try
        {
            return await PlanWriter.WriteAsync(job.Document, job.Plans, imports, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<Trial> TrialAsync(Document changed, Document written, CancellationToken cancellationToken)
    {
        var root = (await written.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var rewritten = new Rewritten(changed, [.. WrittenPlace.In(root)]);
        return rewritten.Places.Count == 0 ? ProofFailure.NotWritten
            : await _proof.FailureAsync(rewritten, cancellationToken).ConfigureAwait(false) is { } failure ? failure
            : rewritten with { Document = await WarnedAsync(changed, root, cancellationToken).ConfigureAwait(false) };
    }

    // The text was read again, and the editor's warnings are no text.
    private static async Task<Document> WarnedAsync(Document document, SyntaxNode written, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var warnings = written.GetAnnotatedNodes(WarningAnnotation.Kind)
            .GroupBy(node => root.FindNode(node.Span, getInnermostNodeForTie: true), node => node.GetAnnotations(WarningAnnotation.Kind))
            .ToDictionary(group => group.Key, group => group.SelectMany(annotations => annotations));
        return warnings.Count == 0
            ? document
            : document.WithSyntaxRoot(root.ReplaceNodes(warnings.Keys, (old, current) => current.WithAdditionalAnnotations(warnings[old])));
    }

    // Projects that share a file share its text.
    private static Solution WithText(Solution solution, Document document, SourceText text) =>
        document.GetLinkedDocumentIds().Prepend(document.Id).Aggregate(solution, (current, id) => current.WithDocumentText(id, text));
}
