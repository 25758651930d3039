using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Types that the user named as wrappers, whatever they look like and whatever they call.</summary>
internal sealed class NamedWrappers(UserHelpers user, Wrappers wrappers) : ICimSurface
{
    public IEnumerable<string> MethodNames => [CimNames.KillJob];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: CimNames.KillJob } method } invocation when IsNamed(method, invocation.Instance, operation) =>
            new WrapperCall(invocation, wrappers, isNamed: true, cancellationToken),
        IMethodReferenceOperation { Method: { Name: CimNames.KillJob } method } reference when IsNamed(method, reference.Instance, operation) =>
            new WrapperMethodGroup(reference, cancellationToken),
        _ => null,
    };

    /// <summary>Whether the method is the KillJob of such a type.</summary>
    public bool IsWrapper(IMethodSymbol method) =>
        method is { DeclaringSyntaxReferences: [var reference, ..] }
        && WrapperIndex.StandsForKillJob(method)
        && WrapperIndex.DeletionParameter(method) is not null
        && user.NamesWrapper(method.ContainingType, reference.SyntaxTree);

    private bool IsNamed(IMethodSymbol method, IOperation? receiver, IOperation use) =>
        WrapperIndex.DeletionParameter(method) is not null
        && (user.NamesWrapper(method.ContainingType, use.Syntax.SyntaxTree)
            || user.NamesWrapper(receiver?.Type as INamedTypeSymbol, use.Syntax.SyntaxTree)
            || (method.IsExtensionMethod && user.NamesWrapper(method.Parameters[0].Type as INamedTypeSymbol, use.Syntax.SyntaxTree)));
}
