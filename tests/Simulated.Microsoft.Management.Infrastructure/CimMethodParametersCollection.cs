using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure.Generic;

namespace Microsoft.Management.Infrastructure;

/// <summary>The parameters that a method is called with.</summary>
public class CimMethodParametersCollection : CimKeyedCollection<CimMethodParameter>, IDisposable
{
    private bool _isDisposed;

    public CimMethodParametersCollection()
        : base(static parameter => parameter.Name)
    {
    }

    private protected override OrderedDictionary<string, CimMethodParameter> Items
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return base.Items;
        }
    }

    public void Dispose() => _isDisposed = true;

    /// <summary>The values to send to a method. Types are not converted: what has another one is refused.</summary>
    internal IReadOnlyDictionary<string, object?> ValuesFor(CimMethod method)
    {
        var values = method.InParameters.ToDictionary(member => member.Name, _ => (object?)null, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in this)
        {
            var member = method.InParameters.FirstOrDefault(candidate => candidate.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))
                ?? throw new CimException(NativeErrorCode.InvalidParameter);
            values[member.Name] = parameter.CimType == CimValue.Of(member.Type)
                ? CimValue.Sent(parameter.Value, parameter.CimType)
                : throw new CimException(NativeErrorCode.TypeMismatch);
        }

        return values;
    }
}
