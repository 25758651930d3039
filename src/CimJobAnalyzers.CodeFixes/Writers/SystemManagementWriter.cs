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
                context.Replace(node, current => ((InvocationExpressionSyntax)current).AddArgumentListArguments(Argument(State(context.State))));
                break;
            case EditKind.ArrayOverload:
                context.Replace(node, current => WithArray((InvocationExpressionSyntax)current, NewArguments(context, node)));
                break;
            case EditKind.StateAssignment:
                context.Editor.InsertAfter(node, context.Finished(Assignment(context)).WithLeadingTrivia(ElasticMarker).WithTrailingTrivia(ElasticMarker));
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
        var text = !context.IsNullabilityAgreed ? $"new object[] {{ {state} }}"
            : !context.AreAnnotationsEnabled(place) ? $"new object[] {{ {state}, null }}"
            : IsTyped(place) || context.Edit.Detail == PlannedEdit.WithoutNull ? $"new object[] {{ {state} }}"
            : $"new object?[] {{ {state}, null }}";
        return (ArrayCreationExpressionSyntax)ParseExpression(text);
    }

    // A variable of a type that holds no null: without its last element the array asks for the same.
    private static bool IsTyped(SyntaxNode place) =>
        place.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: false } };

    private static void Replace(WriterContext context, SyntaxNode node, Func<ExpressionSyntax, ExpressionSyntax> write) =>
        context.Replace(node, current => write((ExpressionSyntax)current));

    // The list keeps its form where it can: braces, brackets, lines and comments.
    private static ExpressionSyntax Arguments(ExpressionSyntax current, WriterContext context, SyntaxNode place)
    {
        var array = NewArguments(context, place);
        return current switch
        {
            CollectionExpressionSyntax collection => collection.WithElements(Elements.Replaced<CollectionElementSyntax>(
                collection.Elements, ExpressionElement(State(context.State)), context.Edit.Detail == PlannedEdit.WithoutNull ? null : ExpressionElement(Null()))),
            InitializerExpressionSyntax initializer => Filled(initializer),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } creation => creation
                .WithType(array.Type.WithTriviaFrom(creation.Type))
                .WithInitializer(Filled(initializer)),
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } creation => array
                .WithType(array.Type.WithTrailingTrivia(creation.CloseBracketToken.TrailingTrivia))
                .WithInitializer(Filled(initializer)),
            _ => array,
        };

        InitializerExpressionSyntax Filled(InitializerExpressionSyntax initializer) =>
            initializer.WithExpressions(Elements.Replaced(initializer.Expressions, State(context.State), array.Initializer!.Expressions.Count == 1 ? null : Null()));
    }

    // parameters["RequestedState"] = (ushort)4;
    private static ExpressionStatementSyntax Assignment(WriterContext context) =>
        ExpressionStatement(AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            ElementAccessExpression(
                Names.Alone(context.Edit.Detail),
                BracketedArgumentList(SingletonSeparatedList(Argument(Text(CimNames.RequestedState))))),
            State(context.State)));

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
