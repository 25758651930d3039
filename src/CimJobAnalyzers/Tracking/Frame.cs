using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>What the variables of one body hold at one point of an imagined run.</summary>
internal sealed class Frame
{
    private readonly Dictionary<ISymbol, Datum> _values;

    public Frame() => _values = new Dictionary<ISymbol, Datum>(SymbolEqualityComparer.Default);

    private Frame(Frame other) => _values = new Dictionary<ISymbol, Datum>(other._values, SymbolEqualityComparer.Default);

    public Datum? this[ISymbol symbol] => _values.TryGetValue(symbol, out var value) ? value : null;

    public void Set(ISymbol symbol, Datum value) => _values[symbol] = value;

    public Frame Copy() => new(this);

    /// <summary>Keeps what holds on both ways here.</summary>
    public void Join(Frame other)
    {
        foreach (var symbol in _values.Keys.Union<ISymbol>(other._values.Keys, SymbolEqualityComparer.Default).ToList())
        {
            if (this[symbol] != other[symbol])
            {
                _values[symbol] = Datum.Unknown;
            }
        }
    }

    public void Replace(Frame other)
    {
        _values.Clear();
        foreach (var pair in other._values)
        {
            _values[pair.Key] = pair.Value;
        }
    }
}
