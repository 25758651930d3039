namespace CimJobAnalyzers.Simulation;

/// <summary>One job: what it does when the clock moves and when it is told to stop.</summary>
public sealed class SimulatedJob(ProviderProfile profile, VirtualClock clock)
{
    private (TimeSpan At, JobState State)? _end;
    private TimeSpan? _removal;
    private bool? _deleteOnKill;

    public JobState State { get; private set; } = JobState.Running;

    /// <summary>Whether the processes that do the job's work still run.</summary>
    public bool HasProcesses { get; private set; } = true;

    public bool Exists { get; private set; } = true;

    public bool DeleteOnCompletion { get; set; } = profile.DeleteOnCompletion;

    /// <summary>Lets everything happen that is due by now.</summary>
    public void CatchUp()
    {
        if (_end is { } end && end.At <= clock.Now)
        {
            _end = null;
            End(end.State, end.At);
        }

        if (_removal <= clock.Now)
        {
            Remove();
        }
    }

    /// <summary>Stops at once or after a while.</summary>
    public void Stop(JobState state, TimeSpan time)
    {
        State = JobState.ShuttingDown;
        _end = (clock.Now + time, state);
        CatchUp();
    }

    /// <summary>What KillJob does: it comes back when the job and its processes are dead.</summary>
    public void Kill(bool? delete)
    {
        _deleteOnKill = delete;
        if (!State.IsOver())
        {
            clock.Advance(profile.TerminateTakes);
            HasProcesses = false;
            End(JobState.Killed, clock.Now);
        }

        if (delete == true)
        {
            Remove();
        }
    }

    public void Complete() => End(JobState.Completed, clock.Now);

    public void Pause(JobState state) => State = state;

    public void Remove()
    {
        Exists = false;
        _removal = null;
    }

    private void End(JobState state, TimeSpan at)
    {
        State = state;
        HasProcesses &= state == JobState.Killed && profile.KillLeavesProcesses;
        if (profile.RemovesInstances || (_deleteOnKill ?? DeleteOnCompletion))
        {
            _removal = at + profile.TimeBeforeRemoval;
        }
    }
}
