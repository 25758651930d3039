using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Binds changed documents again and compares what the compiler makes of them with what it made of the originals.</summary>
/// <remarks>What is known of an original is kept, for all changes of it that are tried.</remarks>
internal sealed class Proof(Solution original)
{
    private readonly ConcurrentDictionary<DocumentId, Task<Findings>> _originalFindings = new();

    /// <summary>What speaks against a change; null when it holds in every project that compiles the file.</summary>
    public async Task<Objection?> AgainstAsync(Rewritten rewritten, CancellationToken cancellationToken)
    {
        foreach (var id in rewritten.Document.GetLinkedDocumentIds().Prepend(rewritten.Document.Id))
        {
            if (await AgainstAsync(original.GetDocument(id)!, rewritten.Document.Project.Solution.GetDocument(id)!, rewritten.Places, cancellationToken).ConfigureAwait(false) is { } objection)
            {
                return objection;
            }
        }

        return null;
    }

    private async Task<Objection?> AgainstAsync(Document before, Document after, IReadOnlyList<WrittenPlace> places, CancellationToken cancellationToken)
    {
        var model = await ModelOfAsync(after, cancellationToken).ConfigureAwait(false);
        var originalModel = await ModelOfAsync(before, cancellationToken).ConfigureAwait(false);
        if (!places.All(place => Targets.AreMeant(place, originalModel, model, cancellationToken)))
        {
            return Objection.OtherTarget;
        }

        var findings = _originalFindings.GetOrAdd(before.Id, _ => Task.Run(() => Findings.Of(originalModel, cancellationToken), cancellationToken));
        if (!Findings.Of(model, cancellationToken).AreAmong(await findings.ConfigureAwait(false)))
        {
            return Objection.NewDiagnostic;
        }

        return Meanings.AreKept(originalModel, model, places, cancellationToken) ? null : Objection.OtherMeaning;
    }

    private static async Task<SemanticModel> ModelOfAsync(Document document, CancellationToken cancellationToken) =>
        (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
}
