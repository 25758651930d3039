namespace CimJobs;

/// <summary>One look at a job that is being stopped, as reported to <see cref="JobStopOptions.Progress"/>.</summary>
/// <param name="State">The job's state, or null when the provider leaves <c>JobState</c> empty.</param>
/// <param name="PercentComplete">
/// The share of the job's own work that is done, 0 to 100, or null when the provider does not say (CIM's 101 included).
/// </param>
/// <param name="Elapsed">The time since the call began.</param>
public sealed record JobProgress(JobState? State, int? PercentComplete, TimeSpan Elapsed);
