namespace CimJobs.Engine;

/// <summary>The asynchronous twin of <see cref="IJobPort"/>.</summary>
internal interface IAsyncJobPort
{
    JobIdentity Identity { get; }

    /// <inheritdoc cref="IJobPort.RequestStateChange"/>
    Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken);

    /// <inheritdoc cref="IJobPort.Read"/>
    Task<JobReading?> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc cref="IJobPort.Delete"/>
    Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken);
}
