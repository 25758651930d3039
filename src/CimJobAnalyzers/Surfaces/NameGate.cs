using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Sorts out the calls whose name alone says that no surface can read them: nearly all of a program's.</summary>
internal sealed class NameGate
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly bool _isOpen;

    public NameGate(IEnumerable<ICimSurface> surfaces)
    {
        foreach (var surface in surfaces)
        {
            _isOpen |= surface.MethodNames is null;
            _names.UnionWith(surface.MethodNames ?? []);
        }
    }

    public bool LetsPass(IOperation operation) => _isOpen || operation switch
    {
        IInvocationOperation invocation => _names.Contains(invocation.TargetMethod.Name),
        IMethodReferenceOperation reference => _names.Contains(reference.Method.Name),
        _ => true,
    };
}
