using CimJobAnalyzers.CodeFixes.Proofs;
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
    PlannedEdit Edit,
    IReadOnlyDictionary<PlannedEdit, SyntaxAnnotation> Marks,
    Imports Imports)
{
    /// <summary>The expression that a plan marks for this writer, with its comments and without the space around it.</summary>
    /// <param name="kind">What it is marked as.</param>
    /// <param name="current">The node under change, which knows what became of an expression inside it.</param>
    public ExpressionSyntax? MarkedValue(EditKind kind, SyntaxNode current)
    {
        foreach (var edit in Plan.Edits)
        {
            // A plan may mark several of a kind, each inside the place of the edit that it is for.
            if (edit.Kind == kind
                && (kind is not (EditKind.AnswerObject or EditKind.StateOperand) || Edit.Location.SourceSpan.Contains(edit.Location.SourceSpan)))
            {
                return Value(edit, current);
            }
        }

        return null;
    }

    /// <summary>The expression at the place of one edit of the plan.</summary>
    public ExpressionSyntax Value(PlannedEdit edit, SyntaxNode current)
    {
        var value = (ExpressionSyntax?)current.GetAnnotatedNodes(Marks[edit]).FirstOrDefault() ?? Original(edit);
        return value
            .WithLeadingTrivia(Comments.Before(value.GetLeadingTrivia()))
            .WithTrailingTrivia(Comments.Inline(value.GetTrailingTrivia()));
    }

    /// <summary>The comments inside a node of the original code that belong to no value which is handed on.</summary>
    public IEnumerable<SyntaxTrivia> CommentsLeftIn(SyntaxNode node)
    {
        var kept = Plan.Edits.Where(Marks.ContainsKey).Select(edit => Original(edit).FullSpan).ToList();
        return Comments.Inside(node).Where(trivia => !kept.Any(span => span.Contains(trivia.Span)));
    }

    /// <summary>Writes in the place of a node, with the trivia around it and all comments inside it.</summary>
    public void Replace<T>(T node, Func<T, SyntaxNode> write)
        where T : SyntaxNode =>
        Editor.ReplaceNode(node, (current, _) => Finished(Comments.Kept(current, write((T)current).WithTriviaFrom(current))));

    private ExpressionSyntax Original(PlannedEdit edit) =>
        Editor.OriginalRoot.FindNode(edit.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>()!;

    /// <summary>Whether all projects that compile the file agree about question marks behind types.</summary>
    public bool IsNullabilityAgreed =>
        Editor.OriginalDocument.GetLinkedDocumentIds()
            .Select(id => Editor.OriginalDocument.Project.Solution.GetDocument(id)!)
            .All(other => Nullability(other) == Nullability(Editor.OriginalDocument));

    /// <summary>Whether a null needs a question mark at this place of the original code.</summary>
    public bool AreAnnotationsEnabled(SyntaxNode node) =>
        Editor.SemanticModel.GetNullableContext(node.SpanStart).AnnotationsEnabled();

    public INamedTypeSymbol? FindType(string metadataName) =>
        Editor.SemanticModel.Compilation.GetTypesByMetadataName(metadataName).FirstOrDefault();

    /// <summary>The type's name, as short as the place allows.</summary>
    public TypeSyntax TypeNamed(string metadataName) => FindType(metadataName) is { } symbol
        ? (TypeSyntax)Editor.Generator.TypeExpression(symbol, addImport: Imports == Imports.Namespaces)
        : SyntaxFactory.ParseTypeName("global::" + metadataName);

    /// <summary>The finished node: formatted, marked for the proof, and with a warning on it if the plan needs review.</summary>
    public T Finished<T>(T node)
        where T : SyntaxNode
    {
        var formatted = node.WithAdditionalAnnotations(Formatter.Annotation, WrittenPlace.Mark(Edit, State));
        return Plan.NeedsReview
            ? formatted.WithAdditionalAnnotations(WarningAnnotation.Create($"Needs review: {Losses.Of(Plan.Review)}."))
            : formatted;
    }

    private static NullableContextOptions? Nullability(Document document) => document.Project.CompilationOptions?.NullableContextOptions;
}
