using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes past a static wrapper, to the object that the call gives it: as the receiver of an extension method, or as an argument.</summary>
internal static class GivenObjectWriter
{
    public static void Write(WriterContext context, InvocationExpressionSyntax call)
    {
        var isRead = context.Edit.Detail is "uint";
        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)
        {
            whole = access;
        }

        context.Replace(call, current =>
        {
            var written = Written(context, call, current);
            return isRead && whole == call ? UnderlyingObject.Cast("uint", written.WithoutTrivia()) : written;
        });
        if (isRead && whole != call)
        {
            context.Replace(whole, current => UnderlyingObject.Cast("uint?", current.WithoutTrivia()));
        }
    }

    private static ExpressionSyntax Written(WriterContext context, InvocationExpressionSyntax original, InvocationExpressionSyntax current)
    {
        var job = context.MarkedValue(EditKind.JobInstance, current);
        if (context.Edit.Kind == EditKind.GivenObjectLibraryCall)
        {
            List<ArgumentSyntax> arguments = [.. job is null ? [] : new[] { Argument(job) }, Argument(LibraryWriter.State(context))];
            if (LibraryWriter.DeleteWhenOver(context, current) is { } deletion)
            {
                arguments.Add(deletion);
            }

            return LibraryWriter.Answer(Call(context, original, current, LibraryWriter.StopJob, arguments), context.Edit.Detail, original);
        }

        var name = Argument(SystemManagementWriter.Text(CimNames.RequestStateChange));
        if (job is null)
        {
            return Call(context, original, current, "InvokeMethod", [name, Argument(SystemManagementWriter.NewArguments(context, original))]);
        }

        var request = Call(context, original, current, "InvokeMethod", [Argument(job), name, Argument(ManagementInfrastructureWriter.StateParameters(context))]);
        return context.Edit.Detail == "uint" ? Names.Access(Names.Access(request, CimNames.ReturnValue), "Value") : request;
    }

    private static InvocationExpressionSyntax Call(
        WriterContext context,
        InvocationExpressionSyntax original,
        InvocationExpressionSyntax current,
        string method,
        IEnumerable<ArgumentSyntax> arguments) =>
        InvocationExpression(
            context.MarkedValue(EditKind.GivenObject, current) is { } given
                ? Names.Access(ParenthesizedExpression(given).WithAdditionalAnnotations(Simplifier.Annotation), method)
                : WrapperWriter.Renamed(current.Expression, method),
            LibraryWriter.List(context, original, arguments));
}
