using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Formats what was written with the file's own line ends and indentation, where the editor's settings say otherwise.</summary>
internal static class DocumentLayout
{
    public static async Task<SyntaxNode> KeptAsync(Document document, SyntaxNode written, CancellationToken cancellationToken)
    {
        var original = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changed = document.WithSyntaxRoot(written);
        var options = await changed.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        var newLine = NewLine(original) ?? options.GetOption(FormattingOptions.NewLine);
        var usesTabs = UsesTabs(original) ?? options.GetOption(FormattingOptions.UseTabs);
        if (newLine == options.GetOption(FormattingOptions.NewLine) && usesTabs == options.GetOption(FormattingOptions.UseTabs))
        {
            return written;
        }

        var own = options
            .WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, newLine)
            .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, usesTabs);
        var formatted = await Formatter.FormatAsync(changed, Formatter.Annotation, own, cancellationToken).ConfigureAwait(false);
        var root = (await formatted.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;

        // What is formatted here must not be formatted again with the editor's settings.
        return root.ReplaceNodes(root.GetAnnotatedNodes(Formatter.Annotation), (_, node) => node.WithoutAnnotations(Formatter.Annotation));
    }

    private static string? NewLine(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak == first.End ? null : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }

    private static bool? UsesTabs(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.Span.Length > 0 && text[line.Start] is '\t' or ' ')
            {
                return text[line.Start] == '\t';
            }
        }

        return null;
    }
}
