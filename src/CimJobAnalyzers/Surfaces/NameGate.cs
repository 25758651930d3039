using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Sorts out the calls whose name alone says that no surface can read them: nearly all of a program's.</summary>
internal sealed class NameGate
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly bool[] _lengths;
    private readonly bool _isOpen;

    public NameGate(IEnumerable<ICimSurface> surfaces)
    {
        foreach (var surface in surfaces)
        {
            _isOpen |= surface.MethodNames is null;
            _names.UnionWith(surface.MethodNames ?? []);
        }

        _lengths = new bool[_names.Select(name => name.Length).DefaultIfEmpty().Max() + 1];
        foreach (var name in _names)
        {
            _lengths[name.Length] = true;
        }
    }

    public bool LetsPass(IOperation operation) => _isOpen || operation switch
    {
        IInvocationOperation invocation => Has(invocation.TargetMethod.Name),
        IMethodReferenceOperation reference => Has(reference.Method.Name),
        _ => true,
    };

    // Most names are told apart by their length, without reading them.
    private bool Has(string name) => name.Length < _lengths.Length && _lengths[name.Length] && _names.Contains(name);
}
