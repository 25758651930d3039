namespace CimJobs.Engine;

/// <summary>What one look at an existing instance shows. Providers may leave either value empty.</summary>
internal readonly record struct JobReading(JobState? State, int? PercentComplete)
{
    private const int LastPercent = 100;

    /// <summary>Takes the raw property values, as the management APIs box them.</summary>
    public static JobReading From(object? jobState, object? percentComplete)
    {
        var percent = percentComplete is null ? default(int?) : Convert.ToInt32(percentComplete, null);
        return new(
            jobState is null ? null : (JobState)Convert.ToUInt16(jobState, null),
            percent is >= 0 and <= LastPercent ? percent : null);
    }
}
