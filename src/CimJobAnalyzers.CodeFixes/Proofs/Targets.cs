using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>Knows what each kind of edit must be bound to once it is written.</summary>
internal static class Targets
{
    public static bool AreMeant(WrittenPlace place, SemanticModel before, SemanticModel after, CancellationToken cancellationToken)
    {
        var written = after.SyntaxTree.GetRoot(cancellationToken).FindNode(place.Span, getInnermostNodeForTie: true);
        switch (place.Kind)
        {
            case EditKind.MethodName:
                return Says(CimNames.RequestStateChange) && IsInTheSameCall(method => method.OriginalDefinition.ToDisplayString());
            case EditKind.ParameterName:
                return Says(CimNames.RequestedState) && IsInTheSameCall(NameOf);
            case EditKind.StateValue:
            case EditKind.StateNumber:
                return AsksFor(written) && IsInTheSameCall(NameOf);
            case EditKind.ArgumentArray:
            case EditKind.ParameterCollection:
            case EditKind.StateAssignment:
            case EditKind.AddedState:
                return AsksFor(written);
            case EditKind.WrapperRequest:
                return Calls().Any(call =>
                    call.Target.Name == CimNames.RequestStateChange && call.Node.ArgumentList.Arguments.Any(argument => AsksFor(argument.Expression)));
            case EditKind.ArrayOverload:
            case EditKind.LateBoundRequest:
            case EditKind.GivenObjectRequest:
            case EditKind.InnerInstanceRequest:
                return Calls().Any(call => call.Target.Name == "InvokeMethod" && Names(call.Node) && AsksFor(call.Node.ArgumentList));
            case EditKind.LibraryCall:
            case EditKind.LibraryStop:
            case EditKind.SessionLibraryCall:
            case EditKind.GivenObjectLibraryCall:
            case EditKind.InnerInstanceLibraryCall:
                return Calls().Any(call => IsOfLibrary(call.Target) && call.Node.ArgumentList.Arguments.Any(argument => IsState(argument.Expression)));
            case EditKind.AddedRefresh:
                return Calls().Any(call => IsMember(call.Target, "ManagementObject", "Get") || IsMember(call.Target, "CimSession", "GetInstance"));
            case EditKind.StateQuestion:
                return Calls().Any(call => call.Target is { ContainingType.Name: "CimJobStateExtensions", Name: "IsOver" or "HasSucceeded" });
            case EditKind.LibraryWait:
                return Calls().Any(call => IsOfLibrary(call.Target));
            case EditKind.OutcomeQuestion:
                return written.DescendantNodesAndSelf().Any(node =>
                    after.GetSymbolInfo(node, cancellationToken).Symbol is { Name: "HasSucceeded", ContainingType.Name: "JobOutcome" });
            case EditKind.ConvertedInterval:
                return Calls().Any(call => IsMember(call.Target, "ManagementDateTimeConverter", "ToDmtfTimeInterval")) && IsInTheSameCall(NameOf);
            case EditKind.UnboxedType:
            case EditKind.AddedCast:
            case EditKind.IntervalText:
            case EditKind.IntervalSpan:
                return IsInTheSameCall(NameOf);
            default:
                return true;
        }

        bool Says(string text) =>
            written.DescendantNodesAndSelf().Any(node => after.GetConstantValue(node, cancellationToken).Value is string value && value == text);

        bool AsksFor(SyntaxNode node) => node.DescendantNodesAndSelf().Any(part => part is LiteralExpressionSyntax or CastExpressionSyntax && IsState(part));

        bool IsState(SyntaxNode node) =>
            after.GetConstantValue(node, cancellationToken).Value is { } value and not (string or bool or char) && Convert.ToInt64(value) == (int)place.State;

        bool Names(InvocationExpressionSyntax call) =>
            call.ArgumentList.Arguments.Any(argument => after.GetConstantValue(argument.Expression, cancellationToken).Value is CimNames.RequestStateChange);

        IEnumerable<(InvocationExpressionSyntax Node, IMethodSymbol Target)> Calls() =>
            from node in written.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            let target = after.GetSymbolInfo(node, cancellationToken).Symbol as IMethodSymbol
            where target is not null
            select (node, target);

        // An argument that is replaced must not lead to another method.
        bool IsInTheSameCall(Func<IMethodSymbol, string> identity)
        {
            var original = before.SyntaxTree.GetRoot(cancellationToken).FindNode(place.Original, getInnermostNodeForTie: true);
            return MethodAround(before, original) is not { } meant || (MethodAround(after, written) is { } bound && identity(bound) == identity(meant));
        }

        IMethodSymbol? MethodAround(SemanticModel model, SyntaxNode argument) =>
            argument.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call
                ? model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol
                : null;
    }

    // A setter may have an overload for each type of value.
    private static string NameOf(IMethodSymbol method) => $"{method.ContainingType.ToDisplayString()}.{method.Name}";

    private static bool IsMember(IMethodSymbol method, string type, string name) => method.Name == name && method.ContainingType.Name == type;

    private static bool IsOfLibrary(IMethodSymbol method) =>
        method.Name is "StopJob" or "StopJobAsync" or "WaitForJob" or "WaitForJobAsync"
        && method.ContainingNamespace is { Name: "CimJobs", ContainingNamespace.IsGlobalNamespace: true };
}
