using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>WMI's COM interfaces, early bound: SWbemObject.ExecMethod_, SWbemServices.ExecMethod, IWbemServices.ExecMethod.</summary>
internal sealed class ComScripting : ICimSurface
{
    public const string ExecMethod = "ExecMethod";
    public const string ExecMethodOfObject = "ExecMethod_";
    public const string ExecMethodAsync = "ExecMethodAsync";
    public const string ExecMethodOfObjectAsync = "ExecMethodAsync_";

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { TargetMethod: { Name: ExecMethod or ExecMethodOfObject or ExecMethodAsync or ExecMethodOfObjectAsync } method } invocation
            || !WbemTypes.Contains(method.ContainingType))
        {
            return null;
        }

        var ordered = invocation.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).ToImmutableArray();
        var texts = ordered.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String).ToImmutableArray();
        var at = CallsOnObject(method.Name) ? 0 : 1;
        if (texts.Length <= at)
        {
            return null;
        }

        var name = ConstantTracker.Track(texts[at].Value, cancellationToken);
        return name.Name.Values.IsEmpty
            ? null
            : new ComScriptingCall(
                invocation,
                invocation.Instance,
                CallsOnObject(method.Name) ? null : texts[0].Value,
                texts[at].Value,
                name,
                InParameters(ordered, texts[at]),
                IsAsynchronous(method.Name),
                cancellationToken);
    }

    /// <summary>Whether any code in sight declares these interfaces.</summary>
    public static bool CanBeIn(Compilation compilation) =>
        compilation.ContainsSymbolsWithName(ExecMethod, SymbolFilter.Member)
        || compilation.ContainsSymbolsWithName(ExecMethodOfObject, SymbolFilter.Member)
        || compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
            MayImport(assembly.Name) && assembly.TypeNames.Any(WbemTypes.HasName));

    public static bool CallsOnObject(string method) => method is ExecMethodOfObject or ExecMethodOfObjectAsync;

    public static bool IsAsynchronous(string method) => method is ExecMethodAsync or ExecMethodOfObjectAsync;

    // Reading the type names of every assembly would cost more than the rest of the gate.
    private static bool MayImport(string assembly) =>
        assembly.StartsWith("Interop.", StringComparison.OrdinalIgnoreCase)
        || assembly.IndexOf("Wbem", StringComparison.OrdinalIgnoreCase) >= 0
        || assembly.IndexOf("Wmi", StringComparison.OrdinalIgnoreCase) >= 0;

    private static IOperation? InParameters(ImmutableArray<IArgumentOperation> arguments, IArgumentOperation name)
    {
        var behind = arguments.Where(argument => argument.Parameter is { RefKind: RefKind.None, Type.IsReferenceType: true } parameter && parameter.Ordinal > name.Parameter!.Ordinal).ToImmutableArray();
        return (behind.FirstOrDefault(argument => argument.Parameter!.Name.IndexOf("InParam", StringComparison.OrdinalIgnoreCase) >= 0) ?? behind.FirstOrDefault())?.Value;
    }
}
