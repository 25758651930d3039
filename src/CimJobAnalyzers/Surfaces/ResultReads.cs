using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The edits that read the library's answer where ReturnValue was read.</summary>
internal static class ResultReads
{
    /// <param name="answer">The object whose ReturnValue is read.</param>
    /// <param name="read">The whole expression that reads it.</param>
    /// <param name="result">How the value is used.</param>
    public static ImmutableArray<PlannedEdit> Edits(IOperation answer, IOperation read, BoxedResult result)
    {
        // A number needs no assurance that it is not null.
        var edits = ImmutableArray.Create(
            new PlannedEdit(EditKind.ResultRead, read.Syntax.WithSuppression().GetLocation(), result.Form.ToString()),
            new PlannedEdit(EditKind.AnswerObject, WithParentheses(answer.Syntax).GetLocation()));
        return result.RedundantCast is { } cast ? edits.Add(new PlannedEdit(EditKind.RedundantCast, cast.Syntax.GetLocation())) : edits;
    }

    private static SyntaxNode WithParentheses(SyntaxNode expression) =>
        expression.Parent is ParenthesizedExpressionSyntax outer ? WithParentheses(outer) : expression;
}
