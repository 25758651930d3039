using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>C# methods that stand for CIM methods: generated classes, edited by hand or not, from source or from a referenced assembly.</summary>
internal sealed class GeneratedWrappers(WrapperIndex index, Wrappers wrappers) : ICimSurface
{
    public IEnumerable<string> MethodNames => [CimNames.KillJob];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: CimNames.KillJob } method } invocation when index.IsWrapper(method) =>
            new WrapperCall(invocation, wrappers, isNamed: false, cancellationToken),
        IMethodReferenceOperation { Method: { Name: CimNames.KillJob } method } reference when index.IsWrapper(method) =>
            new WrapperMethodGroup(reference, cancellationToken),
        _ => null,
    };

    /// <summary>Whether any assembly in sight could declare such a method.</summary>
    public static bool CanBeIn(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
            assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => IsCimApi(reference.Name))));

    public static bool IsCimApi(string assemblyName) => assemblyName is "System.Management" or "Microsoft.Management.Infrastructure";
}
