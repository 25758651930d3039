namespace CimJobs.Engine;

/// <summary>Makes the requests of a synchronous API on the thread pool.</summary>
internal sealed class PooledJobPort(IJobPort port) : IAsyncJobPort
{
    public JobIdentity Identity => port.Identity;

    public Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken) =>
        Task.Run(() => port.RequestStateChange(state, timeoutPeriod), cancellationToken);

    public Task<JobReading?> ReadAsync(CancellationToken cancellationToken) => Task.Run(port.Read, cancellationToken);

    public Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken) => Task.Run(port.Delete, cancellationToken);
}
