using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes RequestStateChange through a wrapper, or by name on the object behind it.</summary>
internal static class WrapperWriter
{
    public static void Write(WriterContext context, InvocationExpressionSyntax call)
    {
        var detail = context.Edit.Detail.Split(':');
        if (context.Edit.Kind == EditKind.WrapperRequest)
        {
            context.Replace(call, current => OwnRequest(context, current, detail));
            return;
        }

        UnderlyingObject.Replace(context, call, detail[0], (_, target, isConditional) =>
        {
            var request = LibraryWriter.List(
                context,
                call,
                [Argument(SystemManagementWriter.Text(CimNames.RequestStateChange)), Argument(SystemManagementWriter.NewArguments(context, call))]);
            var invocation = UnderlyingObject.Invoke(target, isConditional, "InvokeMethod", request);
            return detail[1] == "none" ? invocation : UnderlyingObject.Cast(isConditional ? "uint?" : "uint", invocation);
        });
    }

    private static InvocationExpressionSyntax OwnRequest(WriterContext context, InvocationExpressionSyntax call, string[] detail)
    {
        var state = Argument(SystemManagementWriter.Number(context.State));
        var timeout = Argument(NoTimeout(context, detail[0]));
        if (call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null))
        {
            state = state.WithNameColon(Names.Argument(detail[1]));
            timeout = timeout.WithNameColon(Names.Argument(detail[2]));
        }

        if (call.ArgumentList.Arguments.FirstOrDefault() is { } first)
        {
            state = state.WithLeadingTrivia(first.GetLeadingTrivia()).WithTrailingTrivia(Comments.Inline(first.GetTrailingTrivia()));
        }

        return call
            .WithExpression(Renamed(call.Expression, CimNames.RequestStateChange))
            .WithArgumentList(call.ArgumentList.WithArguments(SeparatedList([state, timeout, .. Carried(context, call)])));
    }

    private static IEnumerable<ArgumentSyntax> Carried(WriterContext context, SyntaxNode current) =>
        context.Plan.Edits
            .Where(edit => edit.Kind == EditKind.CarriedArgument)
            .Select(edit => Argument(context.Value(edit, current)).WithNameColon(Names.Argument(edit.Detail)));

    private static ExpressionSyntax NoTimeout(WriterContext context, string form)
    {
        if (form == "Null")
        {
            return LiteralExpression(SyntaxKind.NullLiteralExpression);
        }

        var generator = context.Editor.Generator;
        return (ExpressionSyntax)generator.MemberAccessExpression(ParseTypeName("global::System.TimeSpan"), nameof(TimeSpan.Zero))
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>The same access to a member of another name.</summary>
    public static ExpressionSyntax Renamed(ExpressionSyntax access, string name) => access switch
    {
        MemberAccessExpressionSyntax member => member.WithName(Names.Member(name).WithTriviaFrom(member.Name)),
        MemberBindingExpressionSyntax binding => binding.WithName(Names.Member(name).WithTriviaFrom(binding.Name)),
        _ => Names.Alone(name).WithTriviaFrom(access),
    };
}
