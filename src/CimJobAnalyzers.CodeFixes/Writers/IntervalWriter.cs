using System.Globalization;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes an interval as the API takes it: a text of 25 characters, or a TimeSpan.</summary>
internal static class IntervalWriter
{
    public static void Write(WriterContext context, ExpressionSyntax place) => context.Replace(place, current => context.Edit.Kind switch
    {
        EditKind.IntervalText => SystemManagementWriter.Text(context.Edit.Detail),
        EditKind.IntervalSpan => Span(context.Edit.Detail),
        _ => InvocationExpression(
            Names.Access(context.TypeNamed("System.Management.ManagementDateTimeConverter"), "ToDmtfTimeInterval"),
            ArgumentList(SingletonSeparatedList(Argument(current.WithoutTrivia())))),
    });

    // new TimeSpan(hours, minutes, seconds), with the days before it if there are any.
    private static ExpressionSyntax Span(string detail)
    {
        var parts = detail.Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var type = ParseTypeName("global::System.TimeSpan").WithAdditionalAnnotations(Simplifier.Annotation);
        if (parts.All(part => part == 0))
        {
            return Names.Access(type, nameof(TimeSpan.Zero));
        }

        var arguments = parts.Skip(parts[0] == 0 ? 1 : 0).Select(part => Argument(LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(part))));
        return ObjectCreationExpression(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space), type, ArgumentList(SeparatedList(arguments)), null);
    }
}
