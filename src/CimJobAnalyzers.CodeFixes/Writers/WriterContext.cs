using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>What a writer needs to carry out one edit.</summary>
internal sealed record WriterContext(
    DocumentEditor Editor,
    RewritePlan Plan,
    ReplacementState State,
    PlannedEdit Edit)
{
    /// <summary>The node that a plan marks for this writer, if it does.</summary>
    public SyntaxNode? Marked(EditKind kind)
    {
        foreach (var edit in Plan.Edits)
        {
            if (edit.Kind == kind)
            {
                return Editor.OriginalRoot.FindNode(edit.Location.SourceSpan, getInnermostNodeForTie: true);
            }
        }

        return null;
    }

    /// <summary>The expression that a plan marks for this writer, without the space around it.</summary>
    public ExpressionSyntax? MarkedValue(EditKind kind) => Marked(kind) is ExpressionSyntax value
        ? value.WithoutLeadingTrivia().WithTrailingTrivia(Comments.Of(value.GetTrailingTrivia()))
        : null;

    /// <summary>Whether a null needs a question mark at this place of the original code.</summary>
    public bool AreAnnotationsEnabled(SyntaxNode node) =>
        Editor.SemanticModel.GetNullableContext(node.SpanStart).AnnotationsEnabled();

    public INamedTypeSymbol? FindType(string metadataName) =>
        Editor.SemanticModel.Compilation.GetTypesByMetadataName(metadataName).FirstOrDefault();

    /// <summary>The type's name, as short as the place allows.</summary>
    public TypeSyntax TypeNamed(string metadataName) => FindType(metadataName) is { } symbol
        ? (TypeSyntax)Editor.Generator.TypeExpression(symbol, addImport: true)
        : SyntaxFactory.ParseTypeName("global::" + metadataName);

    /// <summary>The finished node: formatted, and with a warning on it if the plan needs review.</summary>
    public T Finished<T>(T node)
        where T : SyntaxNode
    {
        var formatted = node.WithAdditionalAnnotations(Formatter.Annotation);
        return Plan.NeedsReview
            ? formatted.WithAdditionalAnnotations(WarningAnnotation.Create($"Needs review: {Losses.Of(Plan.Review)}."))
            : formatted;
    }
}
