using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>What some expressions are supposed to give for some numbers, whatever they are written to give.</summary>
internal sealed class Suppositions
{
    private readonly Dictionary<IOperation, Dictionary<long, Datum>> _values = [];

    public void Add(IOperation operation, long number, Datum value)
    {
        if (!_values.TryGetValue(operation, out var known))
        {
            _values[operation] = known = [];
        }

        known[number] = value;
    }

    public Datum? Of(IOperation operation, long number) =>
        _values.TryGetValue(operation, out var known) && known.TryGetValue(number, out var value) ? value : null;
}
