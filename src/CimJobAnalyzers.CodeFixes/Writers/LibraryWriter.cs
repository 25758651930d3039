using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes a call of the runtime library and the reading of its answer.</summary>
internal static class LibraryWriter
{
    private const string StopJob = "StopJob";
    private const string ToKillJobCode = "ToKillJobCode";
    private const string DeleteWhenOver = "deleteWhenOver";

    public static void Write(WriterContext context, SyntaxNode node)
    {
        var detail = context.Edit.Detail.Split(':');
        switch (context.Edit.Kind)
        {
            case EditKind.ResultRead:
                context.Editor.ReplaceNode(node, (current, _) =>
                    context.Finished(Answer(Target((ExpressionSyntax)current), detail[0]).WithTriviaFrom(current)));
                break;
            case EditKind.ResultDeclaration:
                context.Editor.ReplaceNode(node, (current, _) => context.Finished(WithResultType(context, (LocalDeclarationStatementSyntax)current)));
                break;
            case EditKind.LibraryCall when detail is [var form, var member]:
                UnderlyingObject.Replace(context, (InvocationExpressionSyntax)node, member, (target, isConditional) =>
                {
                    var call = UnderlyingObject.Invoke(target, isConditional, StopJob, Arguments(context));
                    return call is ConditionalAccessExpressionSyntax access
                        ? access.WithWhenNotNull(Answer(access.WhenNotNull, form))
                        : Answer(call, form);
                });
                break;
            case EditKind.LibraryCall:
                context.Editor.ReplaceNode(node, (current, _) =>
                    context.Finished(Answer(Call(context, (InvocationExpressionSyntax)current), detail[0]).WithTriviaFrom(current)));
                break;
        }
    }

    private static InvocationExpressionSyntax Call(WriterContext context, InvocationExpressionSyntax current) =>
        InvocationExpression(Receiver(current.Expression), Arguments(context).WithTrailingTrivia(current.ArgumentList.GetTrailingTrivia()));

    // An extension method needs a receiver that is written out.
    private static ExpressionSyntax Receiver(ExpressionSyntax access) => access switch
    {
        MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax } or MemberBindingExpressionSyntax => WrapperWriter.Renamed(access, StopJob),
        _ => MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ThisExpression(), IdentifierName(StopJob)),
    };

    private static ArgumentListSyntax Arguments(WriterContext context)
    {
        var generator = context.Editor.Generator;
        var type = context.FindType("CimJobs.RequestedState") is { } symbol
            ? generator.TypeExpression(symbol, addImport: true)
            : ParseTypeName("global::CimJobs.RequestedState");
        var arguments = new List<ArgumentSyntax>
        {
            Argument((ExpressionSyntax)generator.MemberAccessExpression(type, context.State.ToString())),
        };
        if (context.Marked(EditKind.DeletionValue) is ExpressionSyntax deletion)
        {
            arguments.Add(Argument(deletion.WithoutLeadingTrivia().WithTrailingTrivia(Comments.Of(deletion.GetTrailingTrivia()))).WithNameColon(NameColon(DeleteWhenOver)));
        }

        return ArgumentList(SeparatedList(arguments));
    }

    private static ExpressionSyntax Answer(ExpressionSyntax call, string form) => form switch
    {
        "Code" => Code(call),
        "BoxedCode" => ParenthesizedExpression(
                CastExpression(PredefinedType(Token(SyntaxKind.ObjectKeyword)), Code(call)).WithAdditionalAnnotations(Simplifier.Annotation))
            .WithAdditionalAnnotations(Simplifier.Annotation),
        _ => call,
    };

    private static InvocationExpressionSyntax Code(ExpressionSyntax result) =>
        InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, result.WithoutTrivia(), IdentifierName(ToKillJobCode)));

    // result["ReturnValue"], result.Properties["ReturnValue"].Value, result.GetPropertyValue("ReturnValue")
    private static ExpressionSyntax Target(ExpressionSyntax read) => read switch
    {
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Properties" } properties } => properties.Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } => method.Expression,
        MemberAccessExpressionSyntax value => Target(value.Expression),
        _ => read,
    };

    private static LocalDeclarationStatementSyntax WithResultType(WriterContext context, LocalDeclarationStatementSyntax declaration)
    {
        var plain = declaration.UsingKeyword.IsKind(SyntaxKind.None)
            ? declaration
            : declaration.WithUsingKeyword(default).WithLeadingTrivia(declaration.GetLeadingTrivia());
        var type = plain.Declaration.Type;
        if (type.IsVar || context.FindType("CimJobs.JobStopResult") is not { } result)
        {
            return plain;
        }

        var written = (TypeSyntax)context.Editor.Generator.TypeExpression(result, addImport: true);
        return plain.WithDeclaration(plain.Declaration.WithType(
            (type is NullableTypeSyntax ? NullableType(written) : written).WithTriviaFrom(type)));
    }
}
