using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>The imports, simplifications and formatting that the host would apply to a change: what is proven is what will be written.</summary>
internal sealed class HostCleanup : CodeAction
{
    private static readonly HostCleanup Instance = new();

    public override string Title => nameof(HostCleanup);

    public static Task<Document> ApplyAsync(Document document, CancellationToken cancellationToken) =>
        Instance.PostProcessChangesAsync(document, cancellationToken);
}
