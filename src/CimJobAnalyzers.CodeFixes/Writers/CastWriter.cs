using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes the type of a number: the one in a box, or the one that a parameter takes.</summary>
internal static class CastWriter
{
    public static void Write(WriterContext context, ExpressionSyntax place) => context.Replace(place, current => context.Edit.Kind switch
    {
        EditKind.AddedCast => CastExpression(Type(context), Parenthesized(current.WithoutTrivia())),
        _ => Unboxed(context, current),
    });

    private static ExpressionSyntax Unboxed(WriterContext context, ExpressionSyntax current) => current switch
    {
        CastExpressionSyntax cast => cast.WithExpression(CastExpression(Type(context, cast.Type), cast.Expression)),
        BinaryExpressionSyntax test when test.IsKind(SyntaxKind.IsExpression) => test.WithRight(Type(context).WithTriviaFrom(test.Right)),
        BinaryExpressionSyntax attempt => CastExpression(
            ((TypeSyntax)attempt.Right).WithoutTrivia(),
            ParenthesizedExpression(attempt.WithRight(Type(context, (TypeSyntax)attempt.Right)).WithoutTrivia())),
        IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax declaration } match =>
            match.WithPattern(declaration.WithType(Type(context).WithTriviaFrom(declaration.Type))),
        _ => current,
    };

    private static TypeSyntax Type(WriterContext context, TypeSyntax asked) => asked is NullableTypeSyntax ? NullableType(Type(context)) : Type(context);

    private static PredefinedTypeSyntax Type(WriterContext context) =>
        PredefinedType(Token(context.Edit.Detail == "uint" ? SyntaxKind.UIntKeyword : SyntaxKind.UShortKeyword));

    private static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation);
}
