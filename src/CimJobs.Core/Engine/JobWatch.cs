namespace CimJobs.Engine;

/// <summary>What was seen of a job last.</summary>
internal sealed class JobWatch(IProgress<JobProgress>? progress, JobClock clock)
{
    /// <summary>The last look; null before the first, and when the instance is gone.</summary>
    public JobReading? Last { get; private set; }

    public bool IsGone { get; private set; }

    public CimJobState? State => Last?.State;

    public bool IsOver => IsGone || State is { } state && state.IsOver();

    /// <exception cref="ArgumentException">The instance is no job.</exception>
    public void See(JobReading? reading, JobIdentity job)
    {
        (Last, IsGone) = (reading, reading is null);
        if (reading is null)
        {
            return;
        }

        Require(reading.IsJob, job);
        progress?.Report(new(reading.State, reading.PercentComplete, clock.Elapsed));
    }

    public void SeeNone() => (Last, IsGone) = (null, true);

    /// <summary>Takes over what somebody else has seen since.</summary>
    public void Adopt(JobWatch other) => (Last, IsGone) = (other.Last ?? (other.IsGone ? null : Last), other.IsGone);

    /// <exception cref="ArgumentException">The instance is no job.</exception>
    public static void Require(bool isJob, JobIdentity job)
    {
        if (!isJob)
        {
            throw new ArgumentException($"'{job.Path}' is no job: its class is not below CIM_Job or CIM_ConcreteJob and has no JobState.", nameof(job));
        }
    }
}
