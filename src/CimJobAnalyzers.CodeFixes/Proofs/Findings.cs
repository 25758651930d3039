using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>The compiler's errors and warnings about one file, whatever the lines they stand in.</summary>
internal sealed class Findings
{
    private readonly Dictionary<(string Id, string Message), int> _counts = [];

    private Findings(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(item => item.Severity >= DiagnosticSeverity.Warning))
        {
            var key = (diagnostic.Id, diagnostic.GetMessage());
            _counts[key] = _counts.TryGetValue(key, out var count) ? count + 1 : 1;
        }
    }

    public static Findings Of(SemanticModel model, CancellationToken cancellationToken) => new(model.GetDiagnostics(cancellationToken: cancellationToken));

    /// <summary>Whether there is nothing here that there is not in the others, as often.</summary>
    public bool AreAmong(Findings others) => _counts.All(item => others._counts.TryGetValue(item.Key, out var count) && count >= item.Value);
}
