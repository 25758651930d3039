using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The edits that read the library's answer where ReturnValue was read.</summary>
internal static class ResultReads
{
    public static ImmutableArray<PlannedEdit> Edits(IOperation read, BoxedResult result)
    {
        // A number needs no assurance that it is not null.
        var written = read.Syntax.Parent is PostfixUnaryExpressionSyntax assured && assured.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? assured : read.Syntax;
        var edit = new PlannedEdit(EditKind.ResultRead, written.GetLocation(), result.Form.ToString());
        return result.RedundantCast is { } cast
            ? ImmutableArray.Create(edit, new PlannedEdit(EditKind.RedundantCast, cast.Syntax.GetLocation()))
            : ImmutableArray.Create(edit);
    }
}
