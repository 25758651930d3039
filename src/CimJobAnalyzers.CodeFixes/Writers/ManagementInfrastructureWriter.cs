using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>Writes RequestStateChange, or a call of the runtime library, as Microsoft.Management.Infrastructure calls it.</summary>
internal static class ManagementInfrastructureWriter
{
    private const string Namespace = "Microsoft.Management.Infrastructure.";

    public static void Write(WriterContext context, SyntaxNode node)
    {
        switch (context.Edit.Kind)
        {
            case EditKind.ParameterCollection:
                context.Replace(node, current => Filled(context, (ExpressionSyntax)current));
                break;
            case EditKind.TransparentCall:
                context.Editor.ReplaceNode(node, (current, _) => Comments.Kept(current, Receiver((ExpressionSyntax)current).WithTriviaFrom(current)));
                break;
            case EditKind.SessionLibraryCall:
                context.Replace(node, current => Stop(context, (InvocationExpressionSyntax)node, (InvocationExpressionSyntax)current));
                break;
            case EditKind.InnerInstanceRequest:
            case EditKind.InnerInstanceLibraryCall:
                WriteThroughWrapper(context, (InvocationExpressionSyntax)node);
                break;
        }
    }

    private static ExpressionSyntax Filled(WriterContext context, ExpressionSyntax current)
    {
        if (current is CollectionExpressionSyntax collection)
        {
            return collection.WithElements(SingletonSeparatedList<CollectionElementSyntax>(ExpressionElement(StateParameter(context))));
        }

        var elements = InitializerExpression(SyntaxKind.CollectionInitializerExpression, SingletonSeparatedList<ExpressionSyntax>(StateParameter(context)));
        return current switch
        {
            ObjectCreationExpressionSyntax creation => creation
                .WithType(creation.Type.WithoutTrailingTrivia())
                .WithArgumentList(creation.ArgumentList is { } list && Comments.Of(list.DescendantTrivia()).Any() ? list : null)
                .WithInitializer(elements),
            ImplicitObjectCreationExpressionSyntax creation => creation.WithInitializer(elements),
            _ => NewCollection(context, elements),
        };
    }

    /// <summary>A new collection that holds RequestedState alone.</summary>
    public static ExpressionSyntax StateParameters(WriterContext context) =>
        NewCollection(context, InitializerExpression(SyntaxKind.CollectionInitializerExpression, SingletonSeparatedList<ExpressionSyntax>(StateParameter(context))));

    private static ObjectCreationExpressionSyntax NewCollection(WriterContext context, InitializerExpressionSyntax elements) =>
        ObjectCreationExpression(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space), TypeOf(context, "CimMethodParametersCollection"), null, elements);

    /// <summary><c>CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In)</c>: the cast makes it a uint16, and no timeout is sent.</summary>
    private static InvocationExpressionSyntax StateParameter(WriterContext context) =>
        InvocationExpression(
            Names.Access(TypeOf(context, "CimMethodParameter"), "Create"),
            ArgumentList(SeparatedList(
            [
                Argument(SystemManagementWriter.Text(CimNames.RequestedState)),
                Argument(SystemManagementWriter.State(context.State)),
                Argument(Names.Access(TypeOf(context, "CimFlags"), "In")),
            ])));

    private static InvocationExpressionSyntax Stop(WriterContext context, InvocationExpressionSyntax original, InvocationExpressionSyntax current)
    {
        var arguments = new List<ArgumentSyntax>();
        var space = context.MarkedValue(EditKind.NamespaceValue, current);
        if (space is not null)
        {
            arguments.Add(Argument(space));
        }

        arguments.Add(Argument(context.MarkedValue(EditKind.JobInstance, current)!));
        arguments.Add(Argument(LibraryWriter.State(context)));
        if (space is not null)
        {
            arguments.Add(Argument(StopOptions(context, current)));
            if (context.MarkedValue(EditKind.OptionsValue, current) is { } options)
            {
                arguments.Add(Argument(options));
            }
        }
        else if (LibraryWriter.DeleteWhenOver(context, current) is { } deletion)
        {
            arguments.Add(deletion);
        }

        if (context.MarkedValue(EditKind.CancellationValue, current) is { } token)
        {
            arguments.Add(Argument(token).WithNameColon(Names.Argument("cancellationToken")));
        }

        return InvocationExpression(
            LibraryWriter.Receiver(current.Expression, context.Edit.Detail),
            LibraryWriter.List(context, original, arguments).WithTrailingTrivia(current.ArgumentList.GetTrailingTrivia()));
    }

    // new JobStopOptions { DeleteWhenOver = true }
    private static ObjectCreationExpressionSyntax StopOptions(WriterContext context, SyntaxNode current)
    {
        var type = context.TypeNamed("CimJobs.JobStopOptions");
        var creation = ObjectCreationExpression(Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space), type, null, null);
        return LibraryWriter.DeleteWhenOver(context, current) is { } deletion
            ? creation.WithInitializer(InitializerExpression(
                SyntaxKind.ObjectInitializerExpression,
                SingletonSeparatedList<ExpressionSyntax>(
                    AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Names.Member("DeleteWhenOver"), deletion.Expression))))
            : creation.WithArgumentList(ArgumentList());
    }

    private static void WriteThroughWrapper(WriterContext context, InvocationExpressionSyntax call)
    {
        var detail = context.Edit.Detail.Split(':');
        var (session, instance, form) = (detail[0], detail[1], detail[2]);
        context.Replace(call, current =>
        {
            var target = OnWrapper(current.Expression, session);
            var job = Names.Access(Wrapper(call), instance);
            return context.Edit.Kind == EditKind.InnerInstanceRequest
                ? Request(context, call, target, job, form)
                : LibraryWriter.Answer(Stop(context, call, current, target, job), form, call);
        });
    }

    private static ExpressionSyntax Request(WriterContext context, InvocationExpressionSyntax original, ExpressionSyntax session, ExpressionSyntax job, string form)
    {
        var call = InvocationExpression(
            Names.Access(session, "InvokeMethod"),
            LibraryWriter.List(
                context,
                original,
                [Argument(job), Argument(SystemManagementWriter.Text(CimNames.RequestStateChange)), Argument(StateParameters(context))]));
        return form == "none" ? call : UnderlyingObject.Cast("uint", Names.Access(Names.Access(call, CimNames.ReturnValue), "Value"));
    }

    private static InvocationExpressionSyntax Stop(WriterContext context, InvocationExpressionSyntax original, SyntaxNode current, ExpressionSyntax session, ExpressionSyntax job)
    {
        var arguments = new List<ArgumentSyntax> { Argument(job), Argument(LibraryWriter.State(context)) };
        if (LibraryWriter.DeleteWhenOver(context, current) is { } deletion)
        {
            arguments.Add(deletion);
        }

        return InvocationExpression(Names.Access(session, LibraryWriter.StopJob), LibraryWriter.List(context, original, arguments));
    }

    // The session is reached where the method was, behind a question mark too.
    private static ExpressionSyntax OnWrapper(ExpressionSyntax access, string session) =>
        access is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? WrapperWriter.Renamed(access, session).WithoutTrailingTrivia()
            : Names.Access(ThisExpression(), session);

    // The analyzer saw to it that the wrapper can be named twice.
    private static ExpressionSyntax Wrapper(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => WithoutSuppression(member.Expression),
        MemberBindingExpressionSyntax => WithoutSuppression(call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()!.Expression),
        _ => ThisExpression(),
    };

    private static ExpressionSyntax WithoutSuppression(ExpressionSyntax expression) =>
        (expression is PostfixUnaryExpressionSyntax suppressed && suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) ? suppressed.Operand : expression).WithoutTrivia();

    private static ExpressionSyntax Receiver(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression.WithTrailingTrivia(Comments.Inline(member.Expression.GetTrailingTrivia())),
        InvocationExpressionSyntax { ArgumentList.Arguments: [var receiver, ..] } => receiver.Expression,
        ConditionalAccessExpressionSyntax access => access.Expression,
        _ => call,
    };

    private static TypeSyntax TypeOf(WriterContext context, string name) => context.TypeNamed(Namespace + name);
}
