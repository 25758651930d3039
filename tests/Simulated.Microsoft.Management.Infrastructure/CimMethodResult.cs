using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure.Generic;

namespace Microsoft.Management.Infrastructure;

/// <summary>What a method answers: its return value, a boxed uint, and its out-parameters. A job is named by an instance that holds its keys.</summary>
public class CimMethodResult : CimMethodResultBase, IDisposable
{
    private readonly CimMethodParameter? _returnValue;
    private readonly CimMethodParametersCollection _outParameters = new();
    private bool _isDisposed;

    internal CimMethodResult(MethodAnswer answer, ProviderProfile profile)
    {
        _returnValue = profile.Reply == ReplyForm.NoCode
            ? null
            : CimMethodParameter.Create("ReturnValue", profile.Reply == ReplyForm.EmptyCode ? null : answer.ReturnCode, CimType.UInt32, CimFlags.Out);
        if (answer.JobId is { } id)
        {
            var job = new CimInstance(profile.ClassName, profile.Namespace);
            job.CimInstanceProperties.Add(CimProperty.Create(JobSchema.InstanceId, id, CimType.String, CimFlags.Property | CimFlags.Key));
            _outParameters.Add(CimMethodParameter.Create("Job", job, CimType.Reference, CimFlags.Out));
        }

        if (answer.Texts is { } texts)
        {
            _outParameters.Add(CimMethodParameter.Create(texts.Name, texts.Value, CimType.StringArray, CimFlags.Out));
        }
    }

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
