namespace CimJobAnalyzers.Simulation;

/// <summary>One job: what it does when the clock moves and when it is told to stop.</summary>
public sealed class SimulatedJob
{
    private readonly ProviderProfile _profile;
    private readonly VirtualClock _clock;
    private readonly TimeSpan _begin;

    private (TimeSpan At, JobState State)? _end;
    private TimeSpan? _removal;
    private bool? _deleteOnKill;

    public SimulatedJob(ProviderProfile profile, VirtualClock clock)
    {
        (_profile, _clock, _begin) = (profile, clock, clock.Now);
        (State, DeleteOnCompletion) = (profile.InitialState, profile.DeleteOnCompletion);
        _end = _begin + profile.EndsAfter is { } end ? (end, profile.NaturalEnd) : null;
        if (State.IsOver())
        {
            End(State, _begin);
        }
    }

    public JobState State { get; private set; }

    /// <summary>Since when the job is over; null while it is not.</summary>
    public TimeSpan? OverSince { get; private set; }

    /// <summary>Whether the processes that do the job's work still run.</summary>
    public bool HasProcesses { get; private set; } = true;

    public bool Exists { get; private set; } = true;

    public bool DeleteOnCompletion { get; set; }

    /// <summary>Lets everything happen that is due by now.</summary>
    public void CatchUp()
    {
        if (State is JobState.New or JobState.Starting && _begin + _profile.RunsAfter <= _clock.Now)
        {
            State = JobState.Running;
        }

        if (_end is { } end && end.At <= _clock.Now)
        {
            End(end.State, end.At);
        }

        if (_removal <= _clock.Now)
        {
            Remove();
        }
    }

    /// <summary>Stops at once or after a while, unless it ends by itself before.</summary>
    public void Stop(JobState state, TimeSpan time)
    {
        State = JobState.ShuttingDown;
        if (!(_end?.At <= _clock.Now + time))
        {
            _end = (_clock.Now + time, state);
        }

        CatchUp();
    }

    /// <summary>What KillJob does: it comes back when the job and its processes are dead.</summary>
    public void Kill(bool? delete)
    {
        _deleteOnKill = delete;
        if (!State.IsOver())
        {
            _clock.Advance(_profile.TerminateTakes);
            HasProcesses = false;
            End(JobState.Killed, _clock.Now);
        }

        if (delete == true)
        {
            Remove();
        }
    }

    public void Complete() => End(JobState.Completed, _clock.Now);

    public void Pause(JobState state) => State = state;

    public void Remove()
    {
        Exists = false;
        OverSince ??= _clock.Now;
        _removal = null;
    }

    private void End(JobState state, TimeSpan at)
    {
        (State, OverSince, _end) = (state, at, null);
        HasProcesses &= state == JobState.Killed && _profile.KillLeavesProcesses;
        if (_profile.RemovesInstances || (_deleteOnKill ?? DeleteOnCompletion))
        {
            _removal = at + _profile.TimeBeforeRemoval;
        }
    }
}
