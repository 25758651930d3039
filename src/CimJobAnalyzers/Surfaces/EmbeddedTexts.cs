using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Surfaces.Texts;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The places where C# hands text to something that runs it: PowerShell scripts, WS-Management requests, command lines.</summary>
/// <remarks>Every program can have such places, so the gate is the words themselves: some file of the program must contain KillJob, and some file such a place.</remarks>
internal sealed class EmbeddedTexts : ICimSurface
{
    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.Invocation,
        OperationKind.DynamicInvocation,
        OperationKind.ObjectCreation,
        OperationKind.SimpleAssignment,
        OperationKind.CompoundAssignment);

    private static readonly string[] Methods =
        ["AddScript", "CreatePipeline", "CreateNestedPipeline", "InvokeScript", "NewScriptBlock", "Create", "Start", "Add", "Invoke"];

    // What a call, a new object or an assigned property must be called to be one of the places.
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.CreateRange([.. Methods, "Arguments", "ProcessStartInfo", "StringContent", "ByteArrayContent"]);

    public static bool CanBeIn(Compilation compilation) => compilation.MentionsAnyOf(SourceWords.KillJob) && compilation.MentionsAnyOf(SourceWords.TextTakers);

    public IEnumerable<string> MethodNames => Methods;

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken) =>
        Find(operation, cancellationToken) is { } call && !IsFoundBefore(call, operation, cancellationToken) ? call : null;

    private static EmbeddedCall? Find(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation invocation => FindInInvocation(invocation, cancellationToken),
        IObjectCreationOperation creation when StartInfoCode.IsCreation(creation) =>
            FindInCommand(creation, creation.ArgumentNamed("arguments")?.Value, cancellationToken),
        IObjectCreationOperation { Type: { Name: "StringContent" or "ByteArrayContent", ContainingNamespace.Name: "Http" } } creation =>
            FindInRequest(creation, creation.Arguments, RequestText.FindInSoapBody, cancellationToken),
        IAssignmentOperation => FindInCommand(operation, StartInfoCode.ArgumentsGivenBy(operation), cancellationToken),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Invoke" } } call =>
            Find(call, call.Arguments, RequestText.FindInLooseRequest, cancellationToken),
        _ => null,
    };

    private static EmbeddedCall? FindInInvocation(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "AddScript" or "CreatePipeline" or "CreateNestedPipeline" or "InvokeScript" or "NewScriptBlock":
            case "Create" when method.ContainingType.Name == "ScriptBlock":
                return IsBelow(method.ContainingType, "Automation") && invocation.ArgumentOfType(type => type.SpecialType == SpecialType.System_String) is { } script
                    ? Find(invocation, [script.Value], PowerShellScript.FindCall, cancellationToken)
                    : null;
            case "Start" when method.ContainingType is { Name: "Process", ContainingNamespace.Name: "Diagnostics" }:
                return FindInCommand(invocation, invocation.ArgumentNamed("arguments")?.Value, cancellationToken);
            case "Add":
                return FindInCommand(invocation, StartInfoCode.ArgumentsGivenBy(invocation), cancellationToken);
            case "Invoke" when method.ContainingType.Name.IndexOf("WSMan", StringComparison.OrdinalIgnoreCase) >= 0:
                return FindInRequest(invocation, invocation.Arguments, RequestText.FindInRequest, cancellationToken);
            default:
                return null;
        }
    }

    private static EmbeddedCall? FindInRequest(IOperation sink, ImmutableArray<IArgumentOperation> arguments, Func<string, int?> find, CancellationToken cancellationToken) =>
        Find(sink, arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value), find, cancellationToken);

    private static EmbeddedCall? Find(IOperation sink, IEnumerable<IOperation> values, Func<string, int?> find, CancellationToken cancellationToken) =>
        Find(sink, PossibleTexts.List(values.Select(value => PossibleTexts.Of(value, cancellationToken))), find);

    private static EmbeddedCall? FindInCommand(IOperation sink, IOperation? given, CancellationToken cancellationToken)
    {
        // Nearly every command line ends here.
        if (given is null || PossibleTexts.Of(given, cancellationToken) is not { SayKillJob: true } texts)
        {
            return null;
        }

        var code = StartInfoCode.Around(sink, cancellationToken);
        var isList = given.Type?.SpecialType != SpecialType.System_String || sink is IInvocationOperation { TargetMethod.Name: "Add" };
        var before = code.Arguments.Select(argument => PossibleTexts.Of(argument, cancellationToken));
        var program = PossibleTexts.Either(code.Programs.Select(value => PossibleTexts.Of(value, cancellationToken)));
        var line = PossibleTexts.List([program, isList ? PossibleTexts.List([.. before, texts]) : PossibleTexts.Sequence([.. before, texts])]);
        return Find(sink, line, text => CommandLine.FindCall(text, isList));
    }

    private static EmbeddedCall? Find(IOperation sink, PossibleTexts texts, Func<string, int?> find)
    {
        foreach (var variant in texts.Variants)
        {
            if (variant.SaysKillJob && variant.ToString() is var text && find(text) is { } at)
            {
                return new EmbeddedCall(variant.LocationOf(at, sink), text);
            }
        }

        return null;
    }

    // A text that stands apart from its uses is found at each of them, and reported at the first.
    private static bool IsFoundBefore(EmbeddedCall call, IOperation sink, CancellationToken cancellationToken) =>
        !sink.Syntax.Span.Contains(call.Location.SourceSpan)
        && sink.SemanticModel is { } model
        && sink.Syntax.SyntaxTree.GetRoot(cancellationToken).DescendantNodes()
            .TakeWhile(node => node != sink.Syntax)
            .Any(node => MayHandOver(node) && model.GetOperation(node, cancellationToken) is { } other && Find(other, cancellationToken)?.Location == call.Location);

    private static bool MayHandOver(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: var called } => Names.Contains(LastName(called)),
        ObjectCreationExpressionSyntax { Type: var type } => Names.Contains(LastName(type)),
        ImplicitObjectCreationExpressionSyntax => true,
        AssignmentExpressionSyntax { Left: var target } => Names.Contains(LastName(target)),
        _ => false,
    };

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => string.Empty,
    };

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
