using CimJobs.Engine;

namespace CimJobs.Tests.Support;

/// <summary>A job that answers by a list, and writes down what it is asked and when: "1500 Read" is a look after 1.5 s.</summary>
internal sealed class ScriptedJob(Script script, VirtualClock clock) : IJobPort, IAsyncJobPort
{
    private int _answers;
    private int _looks;

    public List<string> Log { get; } = [];

    public JobIdentity Identity => script.Identity;

    public uint? RequestStateChange(RequestedState state, TimeSpan? timeoutPeriod)
    {
        Record(timeoutPeriod is null ? $"{state}" : $"{state} within {timeoutPeriod}");
        return script.Answers[_answers++];
    }

    public JobReading? Read()
    {
        Record("Read");
        return script.Looks[Math.Min(_looks++, script.Looks.Count - 1)];
    }

    public JobDeletion Delete()
    {
        Record("Delete");
        return script.Deletion;
    }

    public async Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return RequestStateChange(state, timeoutPeriod);
    }

    public async Task<JobReading?> ReadAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Read();
    }

    public async Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Delete();
    }

    private void Record(string request)
    {
        Log.Add($"{clock.Now.TotalMilliseconds:0} {request}");
        clock.Advance(script.Latency);
    }
}
