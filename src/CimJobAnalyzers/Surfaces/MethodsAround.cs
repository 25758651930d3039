using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Finds, in the bare text of a file, the methods that hand a text of their own to a call, and those with a marked parameter.</summary>
internal static class MethodsAround
{
    // An edit makes one new tree; the others keep their answers.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, ImmutableArray<string>>> Known = new();

    /// <summary>The names of the methods around the calls of a method, or around an attribute on one of their parameters.</summary>
    public static IEnumerable<string> Uses(string name, Compilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => Known.GetOrCreateValue(tree).GetOrAdd(name, key => Find(key, tree)));

    private static ImmutableArray<string> Find(string name, SyntaxTree tree) =>
        tree.GetText().PositionsOf(name, StringComparison.Ordinal)
            .Select(position => tree.GetRoot().FindToken(position))
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
            .SelectMany(NamesAround)
            .Distinct()
            .ToImmutableArray();

    private static IEnumerable<string> NamesAround(SyntaxToken token) =>
        (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute ? Marked(attribute)
            : CallOf(token) is { } call ? call.Ancestors().Where(method => HandsOnText(method, call))
            : []).Select(NameOf).OfType<string>();

    private static IEnumerable<SyntaxNode> Marked(AttributeSyntax attribute) =>
        attribute.Parent?.Parent is ParameterSyntax { Parent.Parent: { } method } ? [method] : [];

    private static InvocationExpressionSyntax? CallOf(SyntaxToken token) =>
        token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.Contains(token.Span) ? call : null;

    private static string? NameOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    private static bool HandsOnText(SyntaxNode declaration, InvocationExpressionSyntax call)
    {
        var texts = TextsOf(declaration);
        return texts.Count > 0
            && (call.ArgumentList.Arguments.Any(argument => IsOneOf(texts, argument.Expression))
                || (call.Expression is MemberAccessExpressionSyntax access && IsOneOf(texts, access.Expression)));
    }

    // The parameters that take a text, and the variables that get it from them.
    private static HashSet<string> TextsOf(SyntaxNode declaration)
    {
        var parameters = declaration switch
        {
            MethodDeclarationSyntax method => method.ParameterList.Parameters,
            LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
            _ => default,
        };
        var texts = new HashSet<string>(parameters.Where(parameter => IsText(parameter.Type)).Select(parameter => parameter.Identifier.ValueText), StringComparer.Ordinal);
        var known = 0;
        while (known < texts.Count)
        {
            known = texts.Count;
            foreach (var node in declaration.DescendantNodes())
            {
                if (node is VariableDeclaratorSyntax { Initializer.Value: { } initial } variable && IsOneOf(texts, initial))
                {
                    texts.Add(variable.Identifier.ValueText);
                }
                else if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: var value } && IsOneOf(texts, value))
                {
                    texts.Add(target.Identifier.ValueText);
                }
            }
        }

        return texts;
    }

    private static bool IsOneOf(HashSet<string> texts, ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => texts.Contains(name.Identifier.ValueText),
        ParenthesizedExpressionSyntax parenthesized => IsOneOf(texts, parenthesized.Expression),
        CastExpressionSyntax cast => IsOneOf(texts, cast.Expression),
        PostfixUnaryExpressionSyntax suppressed => IsOneOf(texts, suppressed.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } binary => IsOneOf(texts, binary.Left),
        _ => false,
    };

    private static bool IsText(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsText(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        QualifiedNameSyntax qualified => IsText(qualified.Right),
        AliasQualifiedNameSyntax qualified => IsText(qualified.Name),
        IdentifierNameSyntax name => name.Identifier.ValueText == nameof(String),
        _ => false,
    };
}
