using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Puts RequestStateChange's arguments where KillJob's stood in a list, in its layout and with its comments.</summary>
internal static class Elements
{
    /// <param name="old">The elements that go.</param>
    /// <param name="state">The element that takes the first one's place.</param>
    /// <param name="timeout">The element behind it, if there shall be one.</param>
    public static SeparatedSyntaxList<T> Replaced<T>(SeparatedSyntaxList<T> old, T state, T? timeout)
        where T : SyntaxNode
    {
        if (old is not [var first, ..])
        {
            return timeout is null ? SingletonSeparatedList(state) : Listed<T>(state, Comma([Space]), timeout);
        }

        var behind = first.GetTrailingTrivia().Concat(old.GetWithSeparators().Skip(1).SelectMany(TriviaOf)).ToList();
        var comments = Comments.Of(behind);
        var lineEnd = behind.FirstOrDefault(item => item.IsKind(SyntaxKind.EndOfLineTrivia));
        var isInLines = lineEnd.IsKind(SyntaxKind.EndOfLineTrivia);
        var end = isInLines ? [lineEnd] : first.GetTrailingTrivia().Concat(old.Last().GetTrailingTrivia()).Where(item => item.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1);
        var hasCommaAtEnd = old.SeparatorCount == old.Count;

        state = state.WithLeadingTrivia(first.GetLeadingTrivia());
        if (timeout is null)
        {
            return hasCommaAtEnd
                ? Listed<T>(state.WithoutTrailingTrivia(), Comma(comments.Concat(end)))
                : SingletonSeparatedList(state.WithTrailingTrivia(comments.Concat(end)));
        }

        if (!isInLines)
        {
            // A comment right behind the first element is about it.
            var own = Comments.Of(first.GetTrailingTrivia()).ToList();
            return Listed<T>(state.WithTrailingTrivia(own), Comma([Space]), timeout.WithTrailingTrivia(comments.Skip(own.Count).Concat(end)));
        }

        timeout = timeout.WithLeadingTrivia(first.GetLeadingTrivia().Reverse().TakeWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia)));
        var afterState = Comma(comments.Append(lineEnd));
        return hasCommaAtEnd
            ? Listed<T>(state.WithoutTrailingTrivia(), afterState, timeout.WithoutTrailingTrivia(), Comma(end))
            : Listed<T>(state.WithoutTrailingTrivia(), afterState, timeout.WithTrailingTrivia(end));
    }

    private static SeparatedSyntaxList<T> Listed<T>(params SyntaxNodeOrToken[] nodesAndCommas)
        where T : SyntaxNode => SeparatedList<T>(nodesAndCommas);

    private static IEnumerable<SyntaxTrivia> TriviaOf(SyntaxNodeOrToken item) => item.GetLeadingTrivia().Concat(item.GetTrailingTrivia());

    private static SyntaxToken Comma(IEnumerable<SyntaxTrivia> trailing) => Token(SyntaxKind.CommaToken).WithTrailingTrivia(trailing);
}
