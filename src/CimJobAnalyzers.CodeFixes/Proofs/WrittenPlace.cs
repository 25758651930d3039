using System.Globalization;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>One thing that was written: for which edit, with which state, and where.</summary>
internal sealed record WrittenPlace(EditKind Kind, ReplacementState State, TextSpan Original, TextSpan Span)
{
    private const string AnnotationKind = "CimJob.Written";

    /// <summary>The mark that a writer leaves on what it wrote.</summary>
    public static SyntaxAnnotation Mark(PlannedEdit edit, ReplacementState state)
    {
        var span = edit.Location.SourceSpan;
        return new SyntaxAnnotation(AnnotationKind, string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3}", edit.Kind, state, span.Start, span.Length));
    }

    public static IEnumerable<WrittenPlace> In(SyntaxNode root) =>
        root.GetAnnotatedNodes(AnnotationKind).SelectMany(node => node.GetAnnotations(AnnotationKind).Select(mark => Read(mark, node.Span)));

    private static WrittenPlace Read(SyntaxAnnotation mark, TextSpan span)
    {
        var parts = mark.Data!.Split(' ');
        return new WrittenPlace(
            (EditKind)Enum.Parse(typeof(EditKind), parts[0]),
            (ReplacementState)Enum.Parse(typeof(ReplacementState), parts[1]),
            new TextSpan(int.Parse(parts[2], CultureInfo.InvariantCulture), int.Parse(parts[3], CultureInfo.InvariantCulture)),
            span);
    }
}
