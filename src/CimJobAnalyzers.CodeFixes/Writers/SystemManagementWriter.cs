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
            case EditKind.AddedState:
                context.Editor.ReplaceNode(node, (current, _) => context.Finished(((InvocationExpressionSyntax)current).AddArgumentListArguments(Argument(State(context.State)))));
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

    /// <summary><c>new object[] { (ushort)4, null }</c>, in a form that gives no nullable warning.</summary>
    public static ArrayCreationExpressionSyntax NewArguments(WriterContext context, SyntaxNode place)
    {
        var state = $"(ushort){(int)context.State}";
        var text = !context.AreAnnotationsEnabled(place) ? $"new object[] {{ {state}, null }}"
            : IsTyped(place) || context.Edit.Detail == PlannedEdit.WithoutNull ? $"new object[] {{ {state} }}"
            : $"new object?[] {{ {state}, null }}";
        return (ArrayCreationExpressionSyntax)ParseExpression(text);
    }

    // A variable of a type that holds no null: without its last element the array asks for the same.
    private static bool IsTyped(SyntaxNode place) =>
        place.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } };

    private static void Replace(WriterContext context, SyntaxNode node, Func<ExpressionSyntax, ExpressionSyntax> write) =>
        context.Editor.ReplaceNode(node, (current, _) => context.Finished(write((ExpressionSyntax)current).WithTriviaFrom(current)));

    private static ExpressionSyntax Arguments(ExpressionSyntax current, WriterContext context, SyntaxNode place) => current switch
    {
        CollectionExpressionSyntax collection when context.Edit.Detail == PlannedEdit.WithoutNull => collection.WithElements(
            SingletonSeparatedList<CollectionElementSyntax>(ExpressionElement(WithTriviaOfFirst(State(context.State), collection.Elements.FirstOrDefault())))),
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
        var written = array.Initializer!.Expressions;
        written = written.Replace(written.First(), WithTriviaOfFirst(State(context.State), initializer.Expressions.FirstOrDefault()));
        written = written.Replace(written.Last(), written.Last().WithTrailingTrivia(written.Last().GetTrailingTrivia().Where(Comments.IsComment).Concat(CommentsAfterFirst(initializer.Expressions))));
        return array.WithInitializer(initializer.WithExpressions(written));
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
