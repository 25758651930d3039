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
    public const string StopJob = "StopJob";
    private const string ToKillJobCode = "ToKillJobCode";

    public static void Write(WriterContext context, SyntaxNode node)
    {
        var detail = context.Edit.Detail.Split(':');
        switch (context.Edit.Kind)
        {
            case EditKind.ResultRead:
                context.Replace(node, current => Answer(context.MarkedValue(EditKind.AnswerObject, current)!, detail[0], node));
                break;
            case EditKind.ResultDeclaration:
                context.Replace(node, current => WithResultType(context, (LocalDeclarationStatementSyntax)current));
                break;
            case EditKind.LibraryStop:
                context.Replace(node, current => StopThenDelete(context, (InvocationExpressionSyntax)node, (InvocationExpressionSyntax)current));
                break;
            case EditKind.LibraryCall when detail is [var form, var member]:
                UnderlyingObject.Replace(context, (InvocationExpressionSyntax)node, member, (current, target, isConditional) =>
                {
                    var call = UnderlyingObject.Invoke(target, isConditional, StopJob, Arguments(context, (InvocationExpressionSyntax)node, current));
                    return call is ConditionalAccessExpressionSyntax access
                        ? access.WithWhenNotNull(Answer(access.WhenNotNull, form, node))
                        : Answer(call, form, node);
                });
                break;
            case EditKind.LibraryCall:
                context.Replace(node, current =>
                {
                    var call = (InvocationExpressionSyntax)current;
                    var arguments = Arguments(context, (InvocationExpressionSyntax)node, call).WithTrailingTrivia(call.ArgumentList.GetTrailingTrivia());
                    return call.CopyAnnotationsTo(Answer(InvocationExpression(Receiver(call.Expression, StopJob), arguments), detail[0], node))!;
                });
                break;
        }
    }

    // job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true })
    private static InvocationExpressionSyntax StopThenDelete(WriterContext context, InvocationExpressionSyntax original, InvocationExpressionSyntax current) =>
        InvocationExpression(
            Receiver(current.Expression, StopJob),
            List(context, original, [Argument(State(context)), DeleteWhenOver(context, LiteralExpression(SyntaxKind.TrueLiteralExpression))]));

    // An extension method needs a receiver that is written out.
    public static ExpressionSyntax Receiver(ExpressionSyntax access, string method) => access switch
    {
        MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax } or MemberBindingExpressionSyntax => WrapperWriter.Renamed(access, method),
        _ => Names.Access(ThisExpression(), method),
    };

    /// <summary><c>JobStopRequest.Terminate</c>.</summary>
    public static ExpressionSyntax State(WriterContext context) =>
        (ExpressionSyntax)context.Editor.Generator.MemberAccessExpression(context.TypeNamed("CimJobs.JobStopRequest"), context.State.ToString());

    /// <summary><c>new JobStopOptions { DeleteWhenOver = value }</c>, unless nothing is to be deleted.</summary>
    public static ArgumentSyntax? Deletion(WriterContext context, SyntaxNode current) =>
        context.MarkedValue(EditKind.DeletionValue, current) is { } deletion
            ? DeleteWhenOver(context, Spaced(IsNullable(context) ? IsTrue(deletion) : deletion))
            : null;

    private static ArgumentSyntax DeleteWhenOver(WriterContext context, ExpressionSyntax value) =>
        Argument(NewOptions(context).WithInitializer(InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SingletonSeparatedList<ExpressionSyntax>(AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Names.Member("DeleteWhenOver"), value)))));

    /// <summary><c>new JobStopOptions()</c>, still without arguments or initializer.</summary>
    public static ObjectCreationExpressionSyntax NewOptions(WriterContext context) =>
        ObjectCreationExpression(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space), context.TypeNamed("CimJobs.JobStopOptions"), null, null);

    // A comment does not touch the brace behind it.
    private static ExpressionSyntax Spaced(ExpressionSyntax value) =>
        value.HasTrailingTrivia ? value.WithTrailingTrivia(value.GetTrailingTrivia().Add(Space)) : value;

    private static bool IsNullable(WriterContext context) =>
        context.Plan.Edits.Any(edit => edit.Kind == EditKind.DeletionValue && edit.Detail.Length > 0);

    private static BinaryExpressionSyntax IsTrue(ExpressionSyntax value) =>
        BinaryExpression(
            SyntaxKind.EqualsExpression,
            ParenthesizedExpression(value).WithAdditionalAnnotations(Simplifier.Annotation),
            LiteralExpression(SyntaxKind.TrueLiteralExpression));

    private static ArgumentListSyntax Arguments(WriterContext context, InvocationExpressionSyntax original, SyntaxNode current)
    {
        var arguments = new List<ArgumentSyntax> { Argument(State(context)) };
        if (Deletion(context, current) is { } deletion)
        {
            arguments.Add(deletion);
        }

        return List(context, original, arguments);
    }

    /// <summary>The arguments, with the comments of those that they replace.</summary>
    public static ArgumentListSyntax List(WriterContext context, InvocationExpressionSyntax original, IEnumerable<ArgumentSyntax> arguments)
    {
        var list = SeparatedList(arguments);
        var last = list.Last();
        return ArgumentList(list.Replace(last, Comments.AtEnd(last, context.CommentsLeftIn(original.ArgumentList))));
    }

    /// <summary>The library's answer as its reader takes it.</summary>
    /// <param name="call">The call that gives it.</param>
    /// <param name="form">How it is read.</param>
    /// <param name="place">The original expression in whose place it stands.</param>
    public static ExpressionSyntax Answer(ExpressionSyntax call, string form, SyntaxNode place)
    {
        switch (form)
        {
            case "Code":
                return Code(call);
            case "BoxedCode":
                var boxed = CastExpression(PredefinedType(Token(SyntaxKind.ObjectKeyword)), Code(call)).WithAdditionalAnnotations(Simplifier.Annotation);
                return IsFollowed(place) ? ParenthesizedExpression(boxed).WithAdditionalAnnotations(Simplifier.Annotation) : boxed;
            default:
                return call;
        }
    }

    private static bool IsFollowed(SyntaxNode place) => place.Parent switch
    {
        MemberAccessExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        ConditionalAccessExpressionSyntax access => access.Expression == place,
        ElementAccessExpressionSyntax element => element.Expression == place,
        InvocationExpressionSyntax => true,
        _ => false,
    };

    private static InvocationExpressionSyntax Code(ExpressionSyntax result) =>
        InvocationExpression(Names.Access(result.WithoutTrivia(), ToKillJobCode));

    /// <summary>The variable's declaration, for the library's result and without a using.</summary>
    public static LocalDeclarationStatementSyntax WithResultType(WriterContext context, LocalDeclarationStatementSyntax declaration)
    {
        var plain = declaration.UsingKeyword.IsKind(SyntaxKind.None)
            ? declaration
            : declaration.WithUsingKeyword(default).WithLeadingTrivia(declaration.GetLeadingTrivia());
        var type = plain.Declaration.Type;
        if (type.IsVar)
        {
            return plain;
        }

        var written = context.TypeNamed("CimJobs.JobStopResult");
        return plain.WithDeclaration(plain.Declaration.WithType(
            (type is NullableTypeSyntax ? NullableType(written) : written).WithTriviaFrom(type)));
    }
}
