using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Finds, in the bare text of files, the methods that hand a text of their own to a call, and those with a marked parameter.</summary>
internal static class MethodsAround
{
    private const string Attribute = "StringSyntax";

    // A session that renames a method asks for every name that it has meanwhile.
    private const int MaximumAnswers = 256;

    // An edit makes one new tree; the others keep their answers.
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, ImmutableArray<string>>> Known = new();

    /// <summary>The names of the methods that hand a text of their own to a method of this name.</summary>
    public static IEnumerable<string> Calls(string name, Compilation compilation, CancellationToken cancellationToken) =>
        Answers(name, compilation, FindCallers, cancellationToken);

    /// <summary>The names of the methods with a parameter that may be marked with <c>[StringSyntax("CimMethodName")]</c>.</summary>
    public static IEnumerable<string> Marks(Compilation compilation, CancellationToken cancellationToken) =>
        Answers("[" + Attribute, compilation, static (_, tree, cancellation) => FindMarked(tree, cancellation), cancellationToken);

    /// <summary>Whether the type is written as string, as far as the syntax tells.</summary>
    public static bool IsText(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => IsText(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        QualifiedNameSyntax qualified => IsText(qualified.Right),
        AliasQualifiedNameSyntax qualified => IsText(qualified.Name),
        IdentifierNameSyntax name => name.Identifier.ValueText == nameof(String),
        _ => false,
    };

    private static IEnumerable<string> Answers(
        string question,
        Compilation compilation,
        Func<string, SyntaxTree, CancellationToken, IEnumerable<string?>> find,
        CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answers = Known.GetOrCreateValue(tree);
            if (!answers.TryGetValue(question, out var names))
            {
                if (answers.Count >= MaximumAnswers)
                {
                    answers.Clear();
                }

                // Half-written code has methods without a name.
                names = find(question, tree, cancellationToken).Where(name => !string.IsNullOrEmpty(name)).Distinct().ToImmutableArray()!;
                answers[question] = names;
            }

            foreach (var name in names)
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string?> FindMarked(SyntaxTree tree, CancellationToken cancellationToken)
    {
        foreach (var token in Identifiers(Attribute, tree, cancellationToken))
        {
            if (token.ValueText is Attribute or Attribute + nameof(Attribute)
                && token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { Parent.Parent: ParameterSyntax { Parent.Parent: { } method } } attribute
                && attribute.ArgumentList?.Arguments is [{ Expression: var said }, ..]
                && (said is not LiteralExpressionSyntax literal || literal.Token.ValueText == SourceWords.Mark))
            {
                yield return NameOf(method);
            }
        }
    }

    private static IEnumerable<string?> FindCallers(string called, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var known = new Dictionary<SyntaxNode, ImmutableHashSet<string>>();
        foreach (var token in Identifiers(called, tree, cancellationToken))
        {
            if (token.ValueText != called
                || token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
                || !call.Expression.Span.Contains(token.Span)
                || VariablesIn(call) is not { Count: > 0 } variables)
            {
                continue;
            }

            foreach (var method in call.Ancestors())
            {
                if (NameOf(method) is { } name)
                {
                    if (!known.TryGetValue(method, out var texts))
                    {
                        known.Add(method, texts = TextsOf(method));
                    }

                    if (variables.Exists(texts.Contains))
                    {
                        yield return name;
                    }
                }
            }
        }
    }

    private static IEnumerable<SyntaxToken> Identifiers(string beginning, SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).PositionsOf(beginning, StringComparison.Ordinal)
            .Select(position => tree.GetRoot(cancellationToken).FindToken(position))
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken));

    private static string? NameOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    // What a call is given as it is; the receiver too, since the method may be an extension.
    private static List<string> VariablesIn(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => VariableIn(argument.Expression))
            .Append(call.Expression is MemberAccessExpressionSyntax access ? VariableIn(access.Expression) : null)
            .OfType<string>()
            .ToList();

    // The parameters that take a text, and the variables that get it from them.
    private static ImmutableHashSet<string> TextsOf(SyntaxNode declaration)
    {
        var parameters = declaration switch
        {
            MethodDeclarationSyntax method => method.ParameterList.Parameters,
            LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
            _ => default,
        };
        var open = new Stack<string>(parameters.Where(parameter => IsText(parameter.Type)).Select(parameter => parameter.Identifier.ValueText));
        if (open.Count == 0)
        {
            return ImmutableHashSet<string>.Empty;
        }

        var copies = declaration.DescendantNodes().Select(CopyIn).Where(copy => copy.Source is not null).ToLookup(copy => copy.Source, copy => copy.Target);
        var texts = ImmutableHashSet.CreateBuilder<string>();
        while (open.Count > 0)
        {
            var text = open.Pop();
            if (texts.Add(text))
            {
                foreach (var copy in copies[text])
                {
                    open.Push(copy);
                }
            }
        }

        return texts.ToImmutable();
    }

    private static (string? Source, string Target) CopyIn(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } initial } variable => (VariableIn(initial), variable.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Right: var value } => (VariableIn(value), target.Identifier.ValueText),
        _ => default,
    };

    private static string? VariableIn(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => VariableIn(parenthesized.Expression),
        CastExpressionSyntax cast => VariableIn(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => VariableIn(suppressed.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } binary => VariableIn(binary.Left),
        _ => null,
    };
}
