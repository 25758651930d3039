using System.Globalization;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes the runtime library's wait in place of a loop, and questions about what came of it.</summary>
internal static class WaitWriter
{
    public const string WaitForJob = "WaitForJob";

    public static void Write(WriterContext context, SyntaxNode place)
    {
        switch (context.Edit.Kind)
        {
            case EditKind.OutcomeQuestion:
                context.Replace(place, _ => Question(context.Edit.Detail));
                return;
            case EditKind.ProgressValue:
                context.Replace(place, _ => Names.Access(Names.Alone(context.Edit.Detail), "PercentComplete"));
                return;
        }

        if (context.Plan.Edits.FirstOrDefault(edit => edit.Kind == EditKind.KeptState) is { Location: not null } kept)
        {
            var statement = (StatementSyntax)context.Editor.OriginalRoot.FindNode(kept.Location.SourceSpan);
            context.Editor.InsertAfter(place, statement.WithoutTrivia().WithLeadingTrivia(ElasticMarker).WithTrailingTrivia(ElasticMarker));
        }

        context.Replace(place, current => Wait(context, current));
    }

    private static ExpressionSyntax Question(string detail)
    {
        var isNegated = detail[0] == '!';
        var question = Names.Access(Names.Alone(detail.TrimStart('!')), "HasSucceeded");
        return isNegated ? PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, question) : question;
    }

    private static StatementSyntax Wait(WriterContext context, SyntaxNode current)
    {
        var detail = context.Edit.Detail.Split(';');
        var settings = Settings(context, detail[3], current).ToList();
        var arguments = settings.Count == 0 ? ArgumentList() : ArgumentList(SingletonSeparatedList(Argument(Options(context, settings))));
        ExpressionSyntax call = InvocationExpression(Names.Access(Names.Alone(detail[0]), detail[1]), arguments);
        call = detail[1] == WaitForJob ? call : AwaitExpression(Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space), call);
        return detail[2].Length == 0
            ? ExpressionStatement(call)
            : LocalDeclarationStatement(VariableDeclaration(
                IdentifierName("var"),
                SingletonSeparatedList(VariableDeclarator(Identifier(detail[2])).WithInitializer(EqualsValueClause(call)))));
    }

    // new JobWaitOptions { PollingInterval = …, Progress = … }
    private static ObjectCreationExpressionSyntax Options(WriterContext context, IEnumerable<ExpressionSyntax> settings) => ObjectCreationExpression(
        Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space),
        context.TypeNamed("CimJobs.JobWaitOptions"),
        null,
        InitializerExpression(SyntaxKind.ObjectInitializerExpression, SeparatedList(settings)));

    private static IEnumerable<ExpressionSyntax> Settings(WriterContext context, string pause, SyntaxNode current)
    {
        if (pause != "None")
        {
            yield return Setting("PollingInterval", Interval(pause, context.MarkedValue(EditKind.PauseValue, current)));
        }

        var prints = context.Plan.Edits.Where(edit => edit.Kind == EditKind.PrintedProgress).Select(edit => context.Value(edit, current)).ToList();
        if (prints.Count > 0)
        {
            yield return Setting("Progress", Progress(context, prints));
        }
    }

    // new Progress<JobProgress>(progress => Console.WriteLine(progress.PercentComplete))
    private static ObjectCreationExpressionSyntax Progress(WriterContext context, IReadOnlyList<ExpressionSyntax> prints)
    {
        var name = context.Plan.Edits.FirstOrDefault(edit => edit.Kind == EditKind.ProgressValue).Detail is { Length: > 0 } used ? used : "_";
        var parameter = Parameter(Identifier(name));
        var lambda = prints is [var only]
            ? SimpleLambdaExpression(parameter, only)
            : SimpleLambdaExpression(parameter, Block(prints.Select(print => ExpressionStatement(print))));
        var type = QualifiedName(ParseName("global::System"), GenericName(Identifier("Progress")).WithTypeArgumentList(
            TypeArgumentList(SingletonSeparatedList(context.TypeNamed("CimJobs.JobProgress")))));
        return ObjectCreationExpression(
            Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space),
            type.WithAdditionalAnnotations(Simplifier.Annotation),
            ArgumentList(SingletonSeparatedList(Argument(lambda))),
            null);
    }

    private static AssignmentExpressionSyntax Setting(string name, ExpressionSyntax value) =>
        AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Names.Member(name), value);

    private static ExpressionSyntax Interval(string pause, ExpressionSyntax? value)
    {
        if (pause == "Span")
        {
            return value!;
        }

        if (pause == "Milliseconds")
        {
            return TimeSpanOf(nameof(TimeSpan.FromMilliseconds), value!);
        }

        var milliseconds = int.Parse(pause, CultureInfo.InvariantCulture);
        return milliseconds % 1000 == 0
            ? TimeSpanOf(nameof(TimeSpan.FromSeconds), Number(milliseconds / 1000))
            : TimeSpanOf(nameof(TimeSpan.FromMilliseconds), Number(milliseconds));
    }

    private static InvocationExpressionSyntax TimeSpanOf(string method, ExpressionSyntax value) => InvocationExpression(
        Names.Access(ParseTypeName("global::System.TimeSpan").WithAdditionalAnnotations(Simplifier.Annotation), method),
        ArgumentList(SingletonSeparatedList(Argument(value))));

    private static LiteralExpressionSyntax Number(int number) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number));
}
