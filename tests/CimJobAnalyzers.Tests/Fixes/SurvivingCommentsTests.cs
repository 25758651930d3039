using System.Text;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>Every shape of the matrix with a comment between any two of its tokens: each comment is still there after the fix.</summary>
public sealed class SurvivingCommentsTests
{
    /// <summary>One plain and one library rewrite of each shape, and one that reads the answer.</summary>
    public static TheoryData<string> Ids =>
    [
        .. Cases.ById.Values
            .Where(item => item.Configuration is { HasLibrary: true, Style: "auto" } && item.Expectation.Refusal is null)
            .DistinctBy(item => (item.Shape, item.Expectation.UsesLibrary, item.Use is UseForm.Stored or UseForm.Returned))
            .Select(item => item.Id),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Comments_in_any_place_survive(string id)
    {
        var item = Cases.ById[id];
        var (source, count) = Commented(item.Source);
        var bench = MatrixTests.Open(item, source);
        var report = (await bench.ReportsAsync()).First(candidate => candidate.Id == item.Shape.RuleId);
        var offers = await bench.OffersAsync(report);
        Assert.Equal(2, offers.Count);

        var text = await (await bench.ApplyAsync(offers[0])).TextAsync();
        var held = CSharpSyntaxTree.ParseText(text, cancellationToken: CancellationToken.None).GetRoot()
            .DescendantTrivia(descendIntoTrivia: true)
            .SelectMany(trivia => trivia.ToString().Split(' ', '/', '*'))
            .ToHashSet();
        Assert.All(Enumerable.Range(0, count), number => Assert.True(held.Contains($"c{number}"), $"c{number} is gone from:\n{source}\n{text}"));
    }

    private static (string Source, int Count) Commented(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var body = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(method => method.Identifier.ValueText == "Run").Body!;
        var text = new StringBuilder(source);
        var tokens = body.DescendantTokens().Skip(1).Where(token => token.Parent is not InterpolatedStringContentSyntax && !token.IsKind(SyntaxKind.InterpolatedStringEndToken)).ToList();
        for (var number = tokens.Count - 1; number >= 0; number--)
        {
            text.Insert(tokens[number].SpanStart, number % 2 == 0 ? $" /*c{number}*/ " : $" // c{number}\n");
        }

        return (text.ToString(), tokens.Count);
    }
}
