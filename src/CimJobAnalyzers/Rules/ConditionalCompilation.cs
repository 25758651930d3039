using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Rules;

/// <summary>Finds the plans that would change one branch of an <c>#if</c> and leave the others as they are.</summary>
internal static class ConditionalCompilation
{
    public static bool Cuts(RewritePlan plan, CancellationToken cancellationToken)
    {
        // What a rewrite may leave unused is declared elsewhere, and looked for in all branches.
        var places = plan.Edits.Where(edit => edit.Kind != EditKind.NameDeclaration).Select(edit => edit.Location).ToList();
        var span = TextSpan.FromBounds(places.Min(place => place.SourceSpan.Start), places.Max(place => place.SourceSpan.End));
        return places[0].SourceTree!.GetRoot(cancellationToken).DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && IsCondition(trivia));
    }

    // Code goes into a branch by #if or leaves it by #endif: what the other branches hold is no code.
    private static bool IsCondition(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.IfDirectiveTrivia) || trivia.IsKind(SyntaxKind.EndIfDirectiveTrivia);
}
