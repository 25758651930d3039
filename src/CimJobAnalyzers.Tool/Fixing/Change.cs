using CimJobAnalyzers.Tool.Analysis;
using CimJobAnalyzers.Tool.Commands;
using CimJobAnalyzers.Tool.Loading;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using DiffPlex.Renderer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tool.Fixing;

/// <summary>What becomes of one file.</summary>
/// <param name="File">The file as it is.</param>
/// <param name="Name">Its path as reports show it.</param>
/// <param name="Text">Its text as it will be.</param>
/// <param name="Reviews">What in it needs review, a line each.</param>
internal sealed record Change(SourceFile File, string Name, string Text, IReadOnlyList<string> Reviews)
{
    /// <summary>The changed files; one whose text the compiler read otherwise, so that its bytes would not stay, is among the failures.</summary>
    public static async Task<(IReadOnlyList<Change> Changes, IReadOnlyList<string> Failures)> AllAsync(
        CodeRequest request,
        CodeBase codeBase,
        Solution changed,
        IEnumerable<Finding> reviewed,
        CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        var reviews = reviewed.ToLookup(finding => finding.Path, finding => $"line {finding.Span.Start.Line + 1} needs review: {finding.Message}");
        var changes = new Dictionary<string, Change>(StringComparer.Ordinal);
        foreach (var id in changed.GetChanges(codeBase.Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var (before, after) = (codeBase.Solution.GetDocument(id)!, changed.GetDocument(id)!);
            if (before.FilePath is { } path && !changes.ContainsKey(path))
            {
                var file = await SourceFile.ReadAsync(path, cancellationToken);
                if (file.Text.Length != (await before.GetTextAsync(cancellationToken)).Length)
                {
                    failures.Add($"{request.Relative(path)}: its encoding is not known, so it is left alone.");
                    continue;
                }

                var edits = await after.GetTextChangesAsync(before, cancellationToken);
                var name = request.Relative(path);
                changes.Add(path, new Change(file, name, SourceText.From(file.Text).WithChanges(edits).ToString(), [.. reviews[name]]));
            }
        }

        return ([.. changes.Values.OrderBy(change => change.Name, StringComparer.Ordinal)], [.. failures.Distinct()]);
    }

    /// <summary>The lines that differ between two texts, as they were and as they are.</summary>
    public static (string Before, string After) Lines(SourceText before, SourceText after)
    {
        var difference = SideBySideDiffBuilder.Diff(before.ToString(), after.ToString());
        return (Changed(difference.OldText), Changed(difference.NewText));

        static string Changed(DiffPaneModel pane) =>
            string.Join('\n', pane.Lines.Where(line => line.Type is not (ChangeType.Unchanged or ChangeType.Imaginary)).Select(line => line.Text));
    }

    public string ToDiff()
    {
        var difference = UnidiffRenderer.GenerateUnidiff(File.Text, Text, $"a/{Name}", $"b/{Name}");
        return string.Join('\n', Reviews.Select(review => $"# {Name}: {review}").Append(difference));
    }
}
