using CimJobs.Engine;

namespace CimJobs.Tests.Support;

/// <summary>A job that runs until it is told otherwise, for the machine's own clock; counts its looks, and may hang at each of them.</summary>
internal sealed class EndlessJob(bool hangs = false) : IJobPort
{
    private int _looks;

    public int Looks => _looks;

    public JobIdentity Identity { get; } = new("the job", "Test_Job");

    public JobRequest<bool?> Identify() => Immediate<bool?>(true);

    public JobRequest<uint?> RequestStateChange(JobStopRequest request, TimeSpan? timeoutPeriod) => Immediate<uint?>(4096);

    public JobRequest<JobReading?> Read()
    {
        Interlocked.Increment(ref _looks);
        var running = new JobReading(name => name == "JobState" ? (ushort)4 : null, isJob: true);
        return hangs ? new(_ => running, _ => new TaskCompletionSource<JobReading?>().Task) : Immediate<JobReading?>(running);
    }

    public JobRequest<JobDeletion> Delete() => Immediate(JobDeletion.Deleted);

    public JobRequest<IReadOnlyList<JobErrorMessage>> GetErrors(string method, string parameter) => Immediate<IReadOnlyList<JobErrorMessage>>([]);

    private static JobRequest<T> Immediate<T>(T answer) => new(_ => answer, _ => Task.FromResult(answer));
}
