using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure.Generic;

namespace Microsoft.Management.Infrastructure;

/// <summary>What a method answers: its return value, a boxed uint. Neither of the jobs' methods has an out-parameter.</summary>
public class CimMethodResult : CimMethodResultBase, IDisposable
{
    private readonly CimMethodParameter? _returnValue;
    private readonly CimMethodParametersCollection _outParameters = new();
    private bool _isDisposed;

    internal CimMethodResult(uint returnValue, ReplyForm form) => _returnValue = form == ReplyForm.NoCode
        ? null
        : CimMethodParameter.Create("ReturnValue", form == ReplyForm.EmptyCode ? null : returnValue, CimType.UInt32, CimFlags.Out);

    public CimMethodParameter? ReturnValue => Present(_returnValue);

    public CimReadOnlyKeyedCollection<CimMethodParameter> OutParameters => Present(_outParameters);

    public void Dispose()
    {
        _isDisposed = true;
        _outParameters.Dispose();
    }

    private T Present<T>(T part)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return part;
    }
}
