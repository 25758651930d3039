using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The places where C# hands text to something that runs it: PowerShell scripts, WS-Management requests, command lines.</summary>
/// <remarks>Every program can have such places, so the gate is the word itself: some file of the program must contain it.</remarks>
internal sealed class EmbeddedTexts : ICimSurface
{
    public static readonly ImmutableArray<OperationKind> Kinds =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.DynamicInvocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

    public static bool CanBeIn(Compilation compilation) => compilation.MentionsAnyOf(SourceWords.KillJob);

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation invocation => ReadInvocation(invocation, cancellationToken),
        IObjectCreationOperation { Type.Name: "ProcessStartInfo" } creation when IsIn(creation.Type, "Diagnostics") =>
            Find(creation, creation.Arguments.Select(argument => argument.Value), KillJobPhrase.InCommandLine, cancellationToken),
        IObjectCreationOperation { Type.Name: "StringContent" } creation when IsIn(creation.Type, "Http") =>
            Find(creation, creation.Arguments.Select(argument => argument.Value), KillJobPhrase.InSoapBody, cancellationToken),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Arguments", ContainingType.Name: "ProcessStartInfo" } } } assignment =>
            Find(assignment, [assignment.Value], KillJobPhrase.InCommandLine, cancellationToken),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Invoke" } } call =>
            Find(call, call.Arguments, KillJobPhrase.InLooseRequest, cancellationToken),
        _ => null,
    };

    private static EmbeddedCall? ReadInvocation(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "AddScript" or "CreatePipeline" or "CreateNestedPipeline" or "InvokeScript" or "NewScriptBlock":
            case "Create" when method.ContainingType.Name == "ScriptBlock":
                return IsBelow(method.ContainingType, "Automation")
                    ? Find(invocation, Values(invocation), KillJobPhrase.InScript, cancellationToken)
                    : null;
            case "Start" when method.ContainingType.Name == "Process" && IsIn(method.ContainingType, "Diagnostics"):
                return Find(invocation, Values(invocation), KillJobPhrase.InCommandLine, cancellationToken);
            case "Add" when invocation.Instance is IPropertyReferenceOperation { Property: { Name: "ArgumentList", ContainingType.Name: "ProcessStartInfo" } }:
                return Find(
                    invocation,
                    Values(invocation),
                    RunsWmi(invocation) ? KillJobPhrase.InCommandLinePart : KillJobPhrase.InCommandLine,
                    cancellationToken);
            case "Invoke" when method.ContainingType.Name.IndexOf("WSMan", StringComparison.OrdinalIgnoreCase) >= 0:
                return Find(invocation, Values(invocation), KillJobPhrase.InRequest, cancellationToken);
            default:
                return null;
        }
    }

    private static EmbeddedCall? Find(IOperation sink, IEnumerable<IOperation> values, Func<string, int> phrase, CancellationToken cancellationToken)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var value in values)
        {
            TextPiece.Collect(value, pieces, cancellationToken);
            pieces.Add(TextPiece.Gap);
        }

        // Nearly every text ends here.
        if (!pieces.Any(piece => piece.Text.IndexOf(CimNames.KillJob, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return null;
        }

        var text = string.Concat(pieces.Select(piece => piece.Text));
        var at = phrase(text);
        return at < 0 ? null : new EmbeddedCall(TextPiece.LocationOf(pieces, at, sink), text);
    }

    private static IEnumerable<IOperation> Values(IInvocationOperation invocation) =>
        invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value);

    // With one argument at a time, the program's name stands elsewhere in the body.
    private static bool RunsWmi(IOperation operation) =>
        TextPiece.IsKillJob(operation) && operation.Root().Descendants().Any(part =>
            part.ConstantValue is { HasValue: true, Value: string text } && KillJobPhrase.IsWmiProgram(text));

    private static bool IsIn(ITypeSymbol? type, string lastNamespace) => type?.ContainingNamespace?.Name == lastNamespace;

    private static bool IsBelow(ITypeSymbol type, string name)
    {
        for (var part = type.ContainingNamespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
        {
            if (part.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
