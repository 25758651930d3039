using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Rules;

/// <summary>Finds the plans that a directive forbids: <c>#if</c> and its kin among their places, any other inside what is written anew.</summary>
internal static class Directives
{
    public static RefusalReason? Against(RewritePlan plan, CancellationToken cancellationToken)
    {
        var root = plan.Edits[0].Location.SourceTree!.GetRoot(cancellationToken);
        return !root.ContainsDirectives ? null
            : Cut(root, plan) ? RefusalReason.CompiledConditionally
            : plan.Edits.Any(edit => Replaced(root, edit).Any(span => Holds(root, span, static trivia => trivia.IsDirective))) ? RefusalReason.DirectiveInside
            : null;
    }

    // One branch of an #if would be changed, and the others be left as they are.
    private static bool Cut(SyntaxNode root, RewritePlan plan)
    {
        // What a rewrite may leave unused is declared elsewhere, and looked for in all branches.
        var places = plan.Edits.Where(edit => edit.Kind != EditKind.NameDeclaration).Select(edit => edit.Location).ToList();
        return Holds(root, TextSpan.FromBounds(places.Min(place => place.SourceSpan.Start), places.Max(place => place.SourceSpan.End)), IsCondition);
    }

    private static bool Holds(SyntaxNode root, TextSpan span, Func<SyntaxTrivia, bool> isMeant) =>
        root.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && isMeant(trivia));

    // Code goes into a branch by #if or leaves it by #endif: what the other branches hold is no code.
    private static bool IsCondition(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.IfDirectiveTrivia) || trivia.IsKind(SyntaxKind.EndIfDirectiveTrivia);

    // The parts of an edit's place that do not stay as they are.
    private static IEnumerable<TextSpan> Replaced(SyntaxNode root, PlannedEdit edit)
    {
        var span = edit.Location.SourceSpan;
        return edit.Kind switch
        {
            EditKind.CarriedArgument or EditKind.DeletionValue or EditKind.GivenObject or EditKind.JobInstance or EditKind.NamespaceValue
                or EditKind.OptionsValue or EditKind.CancellationValue or EditKind.ResultDeclaration or EditKind.StateAssignment or EditKind.AddedRefresh
                or EditKind.AddedCast or EditKind.ConvertedInterval or EditKind.UnboxedType or EditKind.StateOperand or EditKind.AddedCase
                or EditKind.AddedPattern or EditKind.PauseValue or EditKind.KeptState or EditKind.PrintedProgress => [],
            EditKind.LibraryCall or EditKind.LibraryStop or EditKind.SessionLibraryCall or EditKind.WrapperRequest or EditKind.ArrayOverload
                when Node<InvocationExpressionSyntax>() is { } call => [TextSpan.FromBounds(call.Expression.Span.End, span.End)],
            EditKind.RedundantCast when Node<CastExpressionSyntax>() is { } cast && cast.Span == span => [TextSpan.FromBounds(span.Start, cast.Expression.SpanStart)],
            EditKind.ArgumentArray => Node<ExpressionSyntax>() is { } list ? Elements(list).Prepend(Type(list)) : [],
            EditKind.UnwrappedUsing when Node<UsingStatementSyntax>() is { } statement => Frame(statement),
            _ => [span],
        };

        T? Node<T>()
            where T : SyntaxNode => root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    private static TextSpan Type(ExpressionSyntax list) => list switch
    {
        ArrayCreationExpressionSyntax array => array.Type.Span,
        ImplicitArrayCreationExpressionSyntax array => TextSpan.FromBounds(array.SpanStart, array.Initializer.SpanStart),
        _ => default,
    };

    // What stands above the first element stays above it, and what stands above the brace behind the last one too.
    private static IEnumerable<TextSpan> Elements(ExpressionSyntax list)
    {
        IReadOnlyList<SyntaxNode> elements = list switch
        {
            CollectionExpressionSyntax collection => collection.Elements,
            InitializerExpressionSyntax initializer => initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => [],
        };
        return elements.Count == 0 ? [] : [TextSpan.FromBounds(elements[0].SpanStart, elements[elements.Count - 1].Span.End)];
    }

    // What stands before the body's first statement and behind its last one.
    private static IEnumerable<TextSpan> Frame(UsingStatementSyntax statement) => statement.Statement is BlockSyntax { Statements: [var first, ..] } block
        ? [TextSpan.FromBounds(statement.SpanStart, first.SpanStart), TextSpan.FromBounds(block.Statements.Last().Span.End, statement.Span.End)]
        : [TextSpan.FromBounds(statement.SpanStart, statement.Statement.SpanStart)];
}
