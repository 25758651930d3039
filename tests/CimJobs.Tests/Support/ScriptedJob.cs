using CimJobs.Engine;

namespace CimJobs.Tests.Support;

/// <summary>A job that answers by a list, and writes down what it is asked and when: "1500 Read" is a look after 1.5 s.</summary>
internal sealed class ScriptedJob(Script script, VirtualTime clock) : IJobPort
{
    private int _answers;
    private int _looks;

    public List<string> Log { get; } = [];

    public JobIdentity Identity => script.Identity;

    public JobRequest<bool?> Identify() => Immediate<bool?>(() => script.IsJob);

    public JobRequest<uint?> RequestStateChange(JobStopRequest request, TimeSpan? timeoutPeriod) => Immediate(() =>
    {
        Record(timeoutPeriod is null ? $"{request}" : $"{request} within {timeoutPeriod}");
        return script.Answers[_answers++];
    });

    public JobRequest<JobReading?> Read() => Immediate(() =>
    {
        Record("Read");
        var look = script.Looks[Math.Min(_looks++, script.Looks.Count - 1)];
        return look is null ? null : new JobReading(name => Value(look, name), script.IsJob != false);
    });

    public JobRequest<JobDeletion> Delete() => Immediate(() =>
    {
        Record("Delete");
        return script.Deletion;
    });

    public JobRequest<IReadOnlyList<JobErrorMessage>> GetErrors(string method, string parameter) => Immediate<IReadOnlyList<JobErrorMessage>>(() =>
    {
        Record(method);
        return script.Errors.TryGetValue(method, out var messages) ? messages : throw new NotSupportedException();
    });

    private object? Value(JobLook look, string name) => name switch
    {
        "JobState" => (ushort?)look.State,
        "PercentComplete" => (ushort?)look.PercentComplete,
        _ => script.Properties.GetValueOrDefault(name),
    };

    // Answered before it returns: the virtual clock goes no further by itself.
    private static JobRequest<T> Immediate<T>(Func<T> send) => new(_ => send(), _ => Task.FromResult(send()));

    private void Record(string request)
    {
        Log.Add($"{clock.Now.TotalMilliseconds:0} {request}");
        clock.Advance(script.Latency);
        if (script.Failing.TryGetValue(Log.Count - 1, out var failure))
        {
            throw failure;
        }
    }
}
