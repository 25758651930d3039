using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Binds changed documents again and compares what the compiler makes of them with what it made of the originals.</summary>
/// <remarks>What is known of an original is kept, for all changes of it that are tried.</remarks>
internal sealed class Proof(Solution original)
{
    private readonly ConcurrentDictionary<DocumentId, Task<Findings>> _originalFindings = new();

    /// <summary>Why a change does not hold in one of the projects that compile the file; null when it holds in all.</summary>
    public async Task<ProofFailure?> FailureAsync(Rewritten rewritten, CancellationToken cancellationToken)
    {
        foreach (var id in rewritten.Document.GetLinkedDocumentIds().Prepend(rewritten.Document.Id))
        {
            var (before, after) = (original.GetDocument(id)!, rewritten.Document.Project.Solution.GetDocument(id)!);
            if (await FailureAsync(before, after, rewritten.Places, cancellationToken).ConfigureAwait(false) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    // What is cheap, and what depends on nothing else, comes first.
    private async Task<ProofFailure?> FailureAsync(Document before, Document after, IReadOnlyList<WrittenPlace> places, CancellationToken cancellationToken)
    {
        var originalModel = await ModelOfAsync(before, cancellationToken).ConfigureAwait(false);
        var model = await ModelOfAsync(after, cancellationToken).ConfigureAwait(false);
        var originalRoot = await originalModel.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (!Survival.Holds(originalRoot, await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)))
        {
            return ProofFailure.CommentOrDirectiveLost;
        }

        var code = places.Where(place => IsCode(model, place, cancellationToken));
        if (!code.All(place => Targets.AreMeant(place, originalModel, model, cancellationToken)))
        {
            return ProofFailure.BoundToAnotherMember;
        }

        if (!Meanings.AreKept(originalModel, model, places, cancellationToken))
        {
            return ProofFailure.OtherNameChanged;
        }

        foreach (var part in OtherParts(before, originalModel, places, cancellationToken).Prepend(before))
        {
            var findings = _originalFindings.GetOrAdd(part.Id, _ => Task.Run(() => FindingsAsync(part, cancellationToken), cancellationToken));
            var changed = await FindingsAsync(after.Project.GetDocument(part.Id)!, cancellationToken).ConfigureAwait(false);
            if (!changed.AreAmong(await findings.ConfigureAwait(false)))
            {
                return ProofFailure.NewCompilerFinding;
            }
        }

        return null;
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
