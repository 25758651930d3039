using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes RequestStateChange as System.Management calls it.</summary>
internal static class SystemManagementWriter
{
    public static void Write(WriterContext context, SyntaxNode node)
    {
        switch (context.Edit.Kind)
        {
            case EditKind.MethodName:
                Replace(context, node, _ => Text(CimNames.RequestStateChange));
                break;
            case EditKind.ParameterName:
                Replace(context, node, _ => Text(CimNames.RequestedState));
                break;
            case EditKind.StateValue:
                Replace(context, node, _ => State(context.State));
                break;
            case EditKind.ArgumentArray:
                Replace(context, node, current => Arguments(current, context, node));
                break;
            case EditKind.ArrayOverload:
                context.Editor.ReplaceNode(node, (current, _) => context.Finished(WithArray((InvocationExpressionSyntax)current, NewArguments(context, node))));
                break;
            case EditKind.StateAssignment:
                var assignment = ParseStatement($"{context.Edit.Detail}[\"{CimNames.RequestedState}\"] = (ushort){(int)context.State};");
                context.Editor.InsertAfter(node, context.Finished(assignment).WithLeadingTrivia(ElasticMarker).WithTrailingTrivia(ElasticMarker));
                break;
        }
    }

    /// <summary><c>(ushort)4</c>: WMI would also take an int, but the parameter is a uint16.</summary>
    public static ExpressionSyntax State(ReplacementState state) =>
        CastExpression(PredefinedType(Token(SyntaxKind.UShortKeyword)), Number(state));

    public static ExpressionSyntax Number(ReplacementState state) =>
        LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal((int)state));

    public static ExpressionSyntax Text(string text) =>
        LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(text));

    /// <summary><c>new object[] { (ushort)4, null }</c>, with a question mark where the compiler would miss it.</summary>
    public static ArrayCreationExpressionSyntax NewArguments(WriterContext context, SyntaxNode place) =>
        (ArrayCreationExpressionSyntax)ParseExpression(
            $"new object{(context.AreAnnotationsEnabled(place) ? "?" : string.Empty)}[] {{ (ushort){(int)context.State}, null }}");

    private static void Replace(WriterContext context, SyntaxNode node, Func<ExpressionSyntax, ExpressionSyntax> write) =>
        context.Editor.ReplaceNode(node, (current, _) => context.Finished(write((ExpressionSyntax)current).WithTriviaFrom(current)));

    private static ExpressionSyntax Arguments(ExpressionSyntax current, WriterContext context, SyntaxNode place) => current switch
    {
        CollectionExpressionSyntax collection => collection.WithElements(
            SeparatedList<CollectionElementSyntax>(
            [
                ExpressionElement(WithTriviaOfFirst(State(context.State), collection.Elements.FirstOrDefault())),
                ExpressionElement(Null().WithTrailingTrivia(CommentsAfterFirst(collection.Elements))),
            ])),
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => NewArray(initializer, context, place),
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => NewArray(initializer, context, place),
        _ => NewArguments(context, place),
    };

    private static ArrayCreationExpressionSyntax NewArray(InitializerExpressionSyntax initializer, WriterContext context, SyntaxNode place)
    {
        var array = NewArguments(context, place);
        var state = WithTriviaOfFirst(State(context.State), initializer.Expressions.FirstOrDefault());
        var noTimeout = Null().WithTrailingTrivia(CommentsAfterFirst(initializer.Expressions));
        return array.WithInitializer(initializer.WithExpressions(SeparatedList<ExpressionSyntax>([state, noTimeout])));
    }

    private static ExpressionSyntax WithTriviaOfFirst(ExpressionSyntax expression, SyntaxNode? first) =>
        first is null ? expression : expression.WithLeadingTrivia(first.GetLeadingTrivia()).WithTrailingTrivia(Comments.Of(first.GetTrailingTrivia()));

    // What stood behind the first element still says something; elements that WMI dropped may have carried words too.
    private static List<SyntaxTrivia> CommentsAfterFirst<T>(SeparatedSyntaxList<T> elements)
        where T : SyntaxNode
    {
        var kept = elements.GetWithSeparators().Skip(1)
            .SelectMany(item => Comments.Of(item.GetLeadingTrivia().Concat(item.GetTrailingTrivia())))
            .ToList();
        if (elements.LastOrDefault()?.GetTrailingTrivia() is { } end && end.Any(SyntaxKind.EndOfLineTrivia))
        {
            kept.Add(end.First(item => item.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        return kept;
    }

    private static LiteralExpressionSyntax Null() => LiteralExpression(SyntaxKind.NullLiteralExpression);

    private static InvocationExpressionSyntax WithArray(InvocationExpressionSyntax call, ExpressionSyntax array)
    {
        var name = Argument(Text(CimNames.RequestStateChange));
        var first = call.ArgumentList.Arguments.First();
        return call.WithArgumentList(call.ArgumentList.WithArguments(SeparatedList(
        [
            name.WithLeadingTrivia(first.GetLeadingTrivia()),
            Argument(array),
        ])));
    }
}
