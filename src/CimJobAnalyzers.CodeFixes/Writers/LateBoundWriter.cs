using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes what WMI's own COM interface is given: a member's name and a state as a plain int.</summary>
internal static class LateBoundWriter
{
    public static void Write(WriterContext context, SyntaxNode node)
    {
        switch (context.Edit.Kind)
        {
            case EditKind.MemberName:
                context.Replace(node, current => WrapperWriter.Renamed((ExpressionSyntax)current, context.Edit.Detail));
                break;
            case EditKind.StateNumber:
                context.Replace(node, _ => State(context));
                break;
        }
    }

    private static ExpressionSyntax State(WriterContext context)
    {
        var number = SystemManagementWriter.Number(context.State);
        return context.Edit.Detail == "object" ? CastExpression(PredefinedType(Token(SyntaxKind.ObjectKeyword)), number) : number;
    }
}
