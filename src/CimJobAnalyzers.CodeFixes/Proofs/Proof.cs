using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Binds changed documents again and compares what the compiler makes of them with what it made of the originals.</summary>
/// <remarks>What is known of an original is kept, for all changes of it that are tried.</remarks>
internal sealed class Proof(Solution original)
{
    private readonly ConcurrentDictionary<DocumentId, Task<Findings>> _originalFindings = new();

    /// <summary>Whether a change holds in every project that compiles the file.</summary>
    public async Task<bool> HoldsAsync(Rewritten rewritten, CancellationToken cancellationToken)
    {
        foreach (var id in rewritten.Document.GetLinkedDocumentIds().Prepend(rewritten.Document.Id))
        {
            var (before, after) = (original.GetDocument(id)!, rewritten.Document.Project.Solution.GetDocument(id)!);
            if (!await HoldsAsync(before, after, rewritten.Places, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    // What is cheap, and what depends on nothing else, comes first.
    private async Task<bool> HoldsAsync(Document before, Document after, IReadOnlyList<WrittenPlace> places, CancellationToken cancellationToken)
    {
        var originalModel = await ModelOfAsync(before, cancellationToken).ConfigureAwait(false);
        var model = await ModelOfAsync(after, cancellationToken).ConfigureAwait(false);
        var originalRoot = await originalModel.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (!Survival.Holds(originalRoot, await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)))
        {
            return false;
        }

        var code = places.Where(place => IsCode(model, place, cancellationToken));
        if (!code.All(place => Targets.AreMeant(place, originalModel, model, cancellationToken))
            || !Meanings.AreKept(originalModel, model, places, cancellationToken))
        {
            return false;
        }

        foreach (var part in OtherParts(before, originalModel, places, cancellationToken).Prepend(before))
        {
            var findings = _originalFindings.GetOrAdd(part.Id, _ => Task.Run(() => FindingsAsync(part, cancellationToken), cancellationToken));
            var changed = await FindingsAsync(after.Project.GetDocument(part.Id)!, cancellationToken).ConfigureAwait(false);
            if (!changed.AreAmong(await findings.ConfigureAwait(false)))
            {
                return false;
            }
        }

        return true;
    }

    // What one project compiles may be off for another.
    private static bool IsCode(SemanticModel model, WrittenPlace place, CancellationToken cancellationToken) =>
        !model.SyntaxTree.GetRoot(cancellationToken).FindTrivia(place.Span.Start).IsKind(SyntaxKind.DisabledTextTrivia);

    // A private member that goes may be missed in another file of its class.
    private static IEnumerable<Document> OtherParts(
        Document document,
        SemanticModel model,
        IReadOnlyList<WrittenPlace> places,
        CancellationToken cancellationToken) =>
        places.Select(place => model.GetEnclosingSymbol(place.Original.Start, cancellationToken)?.ContainingType)
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(type => type.DeclaringSyntaxReferences)
            .Select(part => document.Project.GetDocument(part.SyntaxTree))
            .OfType<Document>()
            .Where(part => part.Id != document.Id)
            .Distinct();

    private static async Task<Findings> FindingsAsync(Document document, CancellationToken cancellationToken) =>
        Findings.Of(await ModelOfAsync(document, cancellationToken).ConfigureAwait(false), cancellationToken);

    private static async Task<SemanticModel> ModelOfAsync(Document document, CancellationToken cancellationToken) =>
        (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
}
