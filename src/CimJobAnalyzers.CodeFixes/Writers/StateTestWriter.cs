using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes tests of a number with the numbers that they lack.</summary>
internal static class StateTestWriter
{
    public static void Write(WriterContext context, SyntaxNode place)
    {
        switch (context.Edit.Kind)
        {
            case EditKind.StateNumbers:
                context.Replace(place, current => Condition(context, (ExpressionSyntax)current));
                break;
            case EditKind.StateQuestion:
                context.Replace(place, current => Question(context, current));
                break;
            case EditKind.AddedCase:
                context.Editor.ReplaceNode(place, (current, _) => WithCases(context, (SwitchSectionSyntax)current));
                break;
            case EditKind.AddedPattern:
                context.Replace(place, current => Or(((PatternSyntax)current).WithoutTrivia(), Constants(context.Edit.Detail)));
                break;
        }
    }

    // ((CimJobState)state).IsOver()
    private static ExpressionSyntax Question(WriterContext context, SyntaxNode current)
    {
        var number = Parenthesized(context.MarkedValue(EditKind.StateOperand, current)!);
        var state = ParenthesizedExpression(CastExpression(context.TypeNamed("CimJobs.CimJobState"), number));
        var question = InvocationExpression(Names.Access(state, context.Edit.Detail.TrimStart('!')));
        return context.Edit.Detail[0] == '!' ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, question) : question;
    }

    private static ExpressionSyntax Condition(WriterContext context, ExpressionSyntax current)
    {
        var detail = context.Edit.Detail.Split(';');
        var number = context.MarkedValue(EditKind.StateOperand, current)!;
        var constants = Constants(detail[2]).ToList();
        return detail[0] switch
        {
            "Below" => BinaryExpression(SyntaxKind.LessThanExpression, number, constants[0]),
            "From" => BinaryExpression(SyntaxKind.GreaterThanOrEqualExpression, number, constants[0]),
            "Any" => IsPatternExpression(number, AnyOf(constants)),
            "None" => IsPatternExpression(number, NoneOf(constants)),
            "Or" when detail[1] == "Pattern" && current is IsPatternExpressionSyntax { Pattern: var known } match =>
                match.WithPattern(Or(known.WithoutTrivia(), constants)),
            "And" when detail[1] == "Pattern" && current is IsPatternExpressionSyntax { Pattern: var known } match =>
                match.WithPattern(AndNot(known.WithoutTrivia(), constants)),
            "Or" => Chain(current, SyntaxKind.LogicalOrExpression, constants.Select(constant => Comparison(SyntaxKind.EqualsExpression, constant))),
            _ => Chain(current, SyntaxKind.LogicalAndExpression, constants.Select(constant => Comparison(SyntaxKind.NotEqualsExpression, constant))),
        };

        BinaryExpressionSyntax Comparison(SyntaxKind kind, ExpressionSyntax constant) => BinaryExpression(kind, number, constant);
    }

    private static ExpressionSyntax Chain(ExpressionSyntax current, SyntaxKind kind, IEnumerable<ExpressionSyntax> parts) =>
        parts.Aggregate((ExpressionSyntax)Parenthesized(current.WithoutTrivia()), (left, right) => BinaryExpression(kind, left, right));

    private static PatternSyntax AnyOf(IEnumerable<ExpressionSyntax> constants) =>
        Joined(SyntaxKind.OrPattern, SyntaxKind.OrKeyword, constants.Select(ConstantPattern));

    private static UnaryPatternSyntax NoneOf(IReadOnlyCollection<ExpressionSyntax> constants) =>
        Not(constants.Count == 1 ? ConstantPattern(constants.First()) : ParenthesizedPattern(AnyOf(constants)));

    private static PatternSyntax Or(PatternSyntax pattern, IEnumerable<ExpressionSyntax> constants) =>
        Joined(SyntaxKind.OrPattern, SyntaxKind.OrKeyword, [pattern, .. constants.Select(ConstantPattern)]);

    // not (a or b) takes the others in; what else there is stands beside what is none of them.
    private static PatternSyntax AndNot(PatternSyntax pattern, IReadOnlyCollection<ExpressionSyntax> constants) => pattern switch
    {
        UnaryPatternSyntax { Pattern: ParenthesizedPatternSyntax { Pattern: var excluded } } => Not(ParenthesizedPattern(Or(excluded, constants))),
        UnaryPatternSyntax { Pattern: var excluded } => Not(ParenthesizedPattern(Or(excluded, constants))),
        BinaryPatternSyntax joined when joined.IsKind(SyntaxKind.OrPattern) => And(ParenthesizedPattern(joined), constants),
        _ => And(pattern, constants),
    };

    private static PatternSyntax And(PatternSyntax pattern, IReadOnlyCollection<ExpressionSyntax> excluded) =>
        Joined(SyntaxKind.AndPattern, SyntaxKind.AndKeyword, [pattern, NoneOf(excluded)]);

    private static UnaryPatternSyntax Not(PatternSyntax pattern) => UnaryPattern(Token(SyntaxKind.NotKeyword).WithTrailingTrivia(Space), pattern);

    private static PatternSyntax Joined(SyntaxKind kind, SyntaxKind keyword, IEnumerable<PatternSyntax> patterns) =>
        patterns.Aggregate((left, right) => BinaryPattern(kind, left, Token(keyword).WithLeadingTrivia(Space).WithTrailingTrivia(Space), right));

    private static SwitchSectionSyntax WithCases(WriterContext context, SwitchSectionSyntax section)
    {
        var last = section.Labels.Last();
        var lineEnd = last.GetTrailingTrivia().Where(item => item.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        var indentation = last.GetLeadingTrivia().Reverse().TakeWhile(item => item.IsKind(SyntaxKind.WhitespaceTrivia));
        var cases = Constants(context.Edit.Detail)
            .Select(constant => CaseSwitchLabel(Token(SyntaxKind.CaseKeyword).WithTrailingTrivia(Space), constant, Token(SyntaxKind.ColonToken)))
            .Select(label => lineEnd.Count == 0 ? label.WithTrailingTrivia(Space) : label.WithLeadingTrivia(indentation).WithTrailingTrivia(lineEnd))
            .Select(label => (SwitchLabelSyntax)context.Finished(label));
        return section.WithLabels(section.Labels.AddRange(cases));
    }

    private static IEnumerable<ExpressionSyntax> Constants(string names) => names.Split(',').Select(name => ParseExpression(name));

    private static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        ParenthesizedExpression(expression).WithAdditionalAnnotations(Simplifier.Annotation);
}
