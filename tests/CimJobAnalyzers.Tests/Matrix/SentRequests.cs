using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>Finds in a rewritten program the calls that are bound to what was meant and send the state that was meant.</summary>
internal sealed class SentRequests(SemanticModel model, ReplacementState state)
{
    private const string Method = "RequestStateChange";
    private const string Parameter = "RequestedState";

    public int CountIn(MethodDeclarationSyntax method, bool throughLibrary) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Count(call => model.GetOperation(call) is IInvocationOperation operation && (throughLibrary
            ? operation.TargetMethod is { Name: "StopJob" or "StopJobAsync", ContainingNamespace.Name: "CimJobs" } && Sends(operation, type: "JobStopRequest")
            : operation.TargetMethod.Name == Method ? Sends(operation, type: null)
            : operation.TargetMethod.Name is "InvokeMethod" or "InvokeMethodAsync" && Names(operation) && IsHeldIn(method)));

    // The argument of the parameter for the state, whatever stands in the others.
    private bool Sends(IInvocationOperation call, string? type) =>
        call.Arguments.Single(argument => type is null
            ? argument.Parameter!.Name.Contains("state", StringComparison.OrdinalIgnoreCase)
            : argument.Parameter!.Type.Name == type).Value is var value
        && value.DescendantsAndSelf().Select(part => part.ConstantValue).Where(constant => constant.HasValue).Select(constant => constant.Value).ToList() is var values
        && values.Count > 0
        && values.All(number => Convert.ToInt32(number, System.Globalization.CultureInfo.InvariantCulture) == (int)state);

    private static bool Names(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.ConstantValue.Value is Method);

    // The one number of the method is what RequestedState is set to, or the first of the arguments.
    private bool IsHeldIn(MethodDeclarationSyntax method) =>
        method.DescendantNodes().OfType<CastExpressionSyntax>().Where(cast => model.GetConstantValue(cast).Value is ushort).ToList() is [var number]
        && model.GetConstantValue(number).Value is ushort value
        && value == (int)state
        && (IsFirst(number) || IsSet(number));

    private bool IsFirst(CastExpressionSyntax number) => number.Parent switch
    {
        // Of a list that the compiler makes an array of.
        ArgumentSyntax { Parent: ArgumentListSyntax list } argument =>
            list.Arguments.IndexOf(argument) is > 0 and var at && model.GetConstantValue(list.Arguments[at - 1].Expression).Value is Method,
        InitializerExpressionSyntax list => list.Expressions[0] == number,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => list.Elements[0] == element,
        _ => false,
    };

    private bool IsSet(CastExpressionSyntax number) =>
        number.Ancestors().FirstOrDefault(node => node is AssignmentExpressionSyntax or InvocationExpressionSyntax) switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right == number && assignment.Left.DescendantNodes().Any(IsParameter),
            InvocationExpressionSyntax call => call.ArgumentList.Arguments.Any(argument => IsParameter(argument.Expression)),
            _ => false,
        };

    private bool IsParameter(SyntaxNode node) => node is ExpressionSyntax expression && model.GetConstantValue(expression).Value is Parameter;
}
