using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Benchmarks;

/// <summary>The least that a fix can do, applied in bulk by Roslyn's own means: one literal for another.</summary>
internal sealed class TrivialFix(string ruleId) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [ruleId];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Trivial", cancellationToken => ApplyAsync(context, cancellationToken), "Trivial"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> ApplyAsync(CodeFixContext context, CancellationToken cancellationToken)
    {
        var root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
        var literal = root.FindNode(context.Span).DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().First();
        return context.Document.WithSyntaxRoot(root.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("Other"))));
    }
}
