using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>WMI's COM interfaces, early bound: SWbemObject.ExecMethod_, SWbemServices.ExecMethod, IWbemServices.ExecMethod.</summary>
internal sealed class ComScripting : INamingSurface
{
    public const string ExecMethod = "ExecMethod";
    public const string ExecMethodOfObject = "ExecMethod_";
    public const string ExecMethodAsync = "ExecMethodAsync";
    public const string ExecMethodOfObjectAsync = "ExecMethodAsync_";

    public IEnumerable<string> MethodNames => [ExecMethod, ExecMethodOfObject, ExecMethodAsync, ExecMethodOfObjectAsync];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } invocation || NameArgument(invocation) is not { } nameArgument)
        {
            return null;
        }

        var ordered = InOrder(invocation);
        var name = ConstantTracker.Track(nameArgument.Value, cancellationToken);
        return name.Name.Values.IsEmpty
            ? null
            : new ComScriptingCall(
                invocation,
                invocation.Instance,
                CallsOnObject(method.Name) ? null : Texts(ordered)[0].Value,
                nameArgument.Value,
                name,
                InParameters(ordered, nameArgument),
                IsAsynchronous(method.Name),
                cancellationToken);
    }

    public NamedCall? ReadNamed(IOperation operation) =>
        operation is IInvocationOperation invocation && NameArgument(invocation) is { } name
            ? new NamedCall(invocation, name.Value, IsInvocation: true, Arguments: null)
            : null;

    /// <summary>Whether any code in sight declares these interfaces.</summary>
    public static bool CanBeIn(Compilation compilation) =>
        compilation.ContainsSymbolsWithName(ExecMethod, SymbolFilter.Member)
        || compilation.ContainsSymbolsWithName(ExecMethodOfObject, SymbolFilter.Member)
        || (compilation.MentionsAnyOf(SourceWords.ExecMethod)
            && compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => assembly.TypeNames.Any(WbemTypes.HasName)));

    public static bool CallsOnObject(string method) => method is ExecMethodOfObject or ExecMethodOfObjectAsync;

    public static bool IsAsynchronous(string method) => method is ExecMethodAsync or ExecMethodOfObjectAsync;

    private static IArgumentOperation? NameArgument(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod is not { Name: ExecMethod or ExecMethodOfObject or ExecMethodAsync or ExecMethodOfObjectAsync } method
            || !WbemTypes.Contains(method.ContainingType))
        {
            return null;
        }

        var texts = Texts(InOrder(invocation));
        var at = CallsOnObject(method.Name) ? 0 : 1;
        return texts.Length > at ? texts[at] : null;
    }

    private static ImmutableArray<IArgumentOperation> InOrder(IInvocationOperation invocation) =>
        invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).ToImmutableArray();

    private static ImmutableArray<IArgumentOperation> Texts(ImmutableArray<IArgumentOperation> ordered) =>
        ordered.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String).ToImmutableArray();

    private static IOperation? InParameters(ImmutableArray<IArgumentOperation> arguments, IArgumentOperation name)
    {
        var behind = arguments.Where(argument => argument.Parameter is { RefKind: RefKind.None, Type: { IsReferenceType: true } or { SpecialType: SpecialType.System_IntPtr } } parameter && parameter.Ordinal > name.Parameter!.Ordinal).ToImmutableArray();
        return (behind.FirstOrDefault(argument => argument.Parameter!.Name.IndexOf("InParam", StringComparison.OrdinalIgnoreCase) >= 0) ?? behind.FirstOrDefault())?.Value;
    }
}
