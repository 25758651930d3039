using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Asks the compiler which method a call would be bound to that does not stand in the code yet.</summary>
internal static class TrialCall
{
    public const string InvokeMethod = "InvokeMethod";

    /// <summary>The method of the name that the same receiver would be asked for.</summary>
    public static IMethodSymbol? Bound(IInvocationOperation call, string name, IEnumerable<ArgumentSyntax> arguments) =>
        call is { Syntax: InvocationExpressionSyntax { Expression: var access }, SemanticModel: { } model }
            ? Bound(model, call.Syntax.SpanStart, Renamed(access, IdentifierName(name), model), arguments)
            : null;

    /// <summary>The method that the same call would be bound to with other arguments.</summary>
    public static IMethodSymbol? Bound(IInvocationOperation call, IEnumerable<ArgumentSyntax> arguments) =>
        call is { Syntax: InvocationExpressionSyntax { Expression: var access }, SemanticModel: { } model }
            ? Bound(model, call.Syntax.SpanStart, access is SimpleNameSyntax alone ? alone : Renamed(access, NameIn(access), model), arguments)
            : null;

    /// <summary>The method of the name that the receiver, an expression of the code, would be asked for.</summary>
    public static IMethodSymbol? Bound(IOperation receiver, string name, IEnumerable<ArgumentSyntax> arguments) =>
        receiver is { Syntax: ExpressionSyntax written, SemanticModel: { } model }
            ? Bound(model, written.SpanStart, Access(ParenthesizedExpression(Unconditional(written, model)), IdentifierName(name)), arguments)
            : null;

    /// <summary><c>"RequestStateChange", new object[] { (ushort)4 }</c>: what a request by name hands over.</summary>
    public static IEnumerable<ArgumentSyntax> RequestByName() => ParseArgumentList("(\"RequestStateChange\", new object[] { (ushort)4 })").Arguments;

    private static IMethodSymbol? Bound(SemanticModel model, int position, ExpressionSyntax method, IEnumerable<ArgumentSyntax> arguments)
    {
        var trial = InvocationExpression(method, ArgumentList(SeparatedList(arguments)));
        return model.GetSpeculativeSymbolInfo(position, trial, SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;
    }

    private static ExpressionSyntax Renamed(ExpressionSyntax access, SimpleNameSyntax name, SemanticModel model) => access switch
    {
        MemberAccessExpressionSyntax member => Access(Unconditional(member.Expression, model), name),
        MemberBindingExpressionSyntax binding => Access(Tested(binding, model), name),
        _ => name,
    };

    private static SimpleNameSyntax NameIn(ExpressionSyntax access) => access switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => IdentifierName(string.Empty),
    };

    // Nothing that begins behind a question mark can be tried alone: a?.b is tried as (a).b.
    private static ExpressionSyntax Unconditional(ExpressionSyntax expression, SemanticModel model) => expression.BindingAtStart() switch
    {
        MemberBindingExpressionSyntax binding => Replaced(expression, binding, Access(Tested(binding, model), binding.Name)),
        ElementBindingExpressionSyntax binding => Replaced(expression, binding, ElementAccessExpression(Tested(binding, model), binding.ArgumentList)),
        _ => expression,
    };

    private static ExpressionSyntax Replaced(ExpressionSyntax whole, ExpressionSyntax part, ExpressionSyntax by) =>
        whole == part ? by : whole.ReplaceNode(part, by);

    private static ExpressionSyntax Tested(ExpressionSyntax binding, SemanticModel model)
    {
        var access = binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First(access => access.WhenNotNull.Span.Contains(binding.Span));
        var written = ParenthesizedExpression(Unconditional(access.Expression, model));
        return model.GetTypeInfo(access.Expression).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? Access(written, IdentifierName("Value")) : written;
    }

    private static MemberAccessExpressionSyntax Access(ExpressionSyntax target, SimpleNameSyntax name) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, target, name);
}
