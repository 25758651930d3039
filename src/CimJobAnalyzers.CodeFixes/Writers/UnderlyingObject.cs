using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Reaches past a wrapper: <c>((ManagementObject)job.LateBoundObject)</c>, also through <c>?.</c>.</summary>
internal static class UnderlyingObject
{
    /// <summary>Replaces the wrapper's call, with the whole of a conditional access around it.</summary>
    public static void Replace(WriterContext context, InvocationExpressionSyntax call, string member, Func<SyntaxNode, ExpressionSyntax, bool, ExpressionSyntax> write)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)
        {
            whole = access;
        }

        var isConditional = whole != call;
        var type = ManagementObject(context, isConditional && context.AreAnnotationsEnabled(call));
        context.Replace(whole, current =>
        {
            var target = Parenthesized(CastExpression(type, Exposed(current, member).WithoutTrivia()));
            return write(current, target, isConditional);
        });
    }

    public static ExpressionSyntax Invoke(ExpressionSyntax target, bool isConditional, string method, ArgumentListSyntax arguments) =>
        isConditional
            ? ConditionalAccessExpression(target, InvocationExpression(MemberBindingExpression(Names.Member(method)), arguments))
            : InvocationExpression(Names.Access(target, method), arguments);

    public static ExpressionSyntax Cast(string type, ExpressionSyntax expression) =>
        Parenthesized(CastExpression(ParseTypeName(type), expression));

    // The simplifier takes parentheses and casts away where they say nothing.
    private static ParenthesizedExpressionSyntax Parenthesized(CastExpressionSyntax cast) =>
        ParenthesizedExpression(cast.WithAdditionalAnnotations(Simplifier.Annotation)).WithAdditionalAnnotations(Simplifier.Annotation);

    private static ExpressionSyntax Exposed(ExpressionSyntax access, string member) => access switch
    {
        ConditionalAccessExpressionSyntax conditional => conditional.WithWhenNotNull(Exposed(conditional.WhenNotNull, member)),
        InvocationExpressionSyntax call => WrapperWriter.Renamed(call.Expression, member),
        _ => access,
    };

    private static TypeSyntax ManagementObject(WriterContext context, bool isNullable)
    {
        var type = context.TypeNamed("System.Management.ManagementObject");
        return isNullable ? NullableType(type) : type;
    }
}
