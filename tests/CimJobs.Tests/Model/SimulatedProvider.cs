using CimJobs.Engine;
using CimJobs.Tests.Support;

namespace CimJobs.Tests.Model;

/// <summary>A provider with one job that lives by the clock, and keeps a journal of all requests.</summary>
internal sealed class SimulatedProvider : IJobPort, IAsyncJobPort
{
    private readonly Behaviour _behaviour;
    private readonly VirtualClock _clock;
    private readonly List<Request> _journal = [];

    private JobState _state;
    private TimeSpan? _endsAt;
    private JobState _end;

    public SimulatedProvider(Behaviour behaviour, VirtualClock clock)
    {
        (_behaviour, _clock) = (behaviour, clock);
        (_state, _endsAt, _end) = (behaviour.InitialState, Milliseconds(behaviour.EndsAt), behaviour.NaturalEnd);
        OverSince = !behaviour.Exists || _state.IsOver() ? TimeSpan.Zero : null;
    }

    public IReadOnlyList<Request> Journal => _journal;

    public JobIdentity Identity { get; } = new("the job", "Test_Job");

    /// <summary>Since when the job is over; null while it is not.</summary>
    public TimeSpan? OverSince { get; private set; }

    public JobState State => _state;

    public bool Exists => _behaviour.Exists && !(_clock.Now >= OverSince + Milliseconds(_behaviour.VanishesAfter));

    public uint? RequestStateChange(RequestedState state, TimeSpan? timeoutPeriod)
    {
        var request = Begin(new(RequestKind.Send, _clock.Now) { RequestedState = state, TimeoutPeriod = timeoutPeriod });
        request = Exists ? request with { ReturnCode = Answer(state, timeoutPeriod) } : request with { NotFound = true };
        End(request);
        return request.ReturnCode;
    }

    public JobReading? Read()
    {
        var request = Begin(new(RequestKind.Read, _clock.Now));
        JobState? shown = _behaviour.HidesState && OverSince is null ? null : _state;
        request = Exists ? request with { SeenState = shown } : request with { NotFound = true };
        End(request);
        return request.NotFound ? null : new JobReading(shown, null);
    }

    public JobDeletion Delete()
    {
        var request = Begin(new(RequestKind.Delete, _clock.Now));
        var answer = Exists ? _behaviour.Deletion : JobDeletion.AlreadyGone;
        End(request);
        return answer;
    }

    public Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken) =>
        Task.FromResult(RequestStateChange(state, timeoutPeriod));

    public Task<JobReading?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Read());

    public Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken) => Task.FromResult(Delete());

    private uint Answer(RequestedState state, TimeSpan? timeoutPeriod)
    {
        var now = _clock.Now;
        if (Array.Exists(_behaviour.BusyPeriods, busy => now >= Milliseconds(busy.Start) && now < Milliseconds(busy.Start + busy.Length)))
        {
            return _behaviour.BusyCode;
        }

        if (timeoutPeriod is not null && !_behaviour.SupportsTimeoutParameter)
        {
            return 4098;
        }

        var isKill = state == RequestedState.Kill;
        if (OverSince is not null || !isKill && _state == JobState.ShuttingDown)
        {
            return _behaviour.InvalidStateCode;
        }

        if ((isKill ? _behaviour.KillRefusal : _behaviour.TerminateRefusal) is { } refusal)
        {
            return refusal;
        }

        _state = JobState.ShuttingDown;
        var end = now + Milliseconds(isKill ? _behaviour.KillTakes : _behaviour.TerminateTakes);
        if (end < (_endsAt ?? TimeSpan.MaxValue))
        {
            (_endsAt, _end) = (end, isKill ? JobState.Killed : JobState.Terminated);
        }

        return _behaviour.AcceptCode;
    }

    /// <summary>Half the way there, then everything that is due by now.</summary>
    private Request Begin(Request request)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(_behaviour.Latency / 2));
        if (OverSince is null && _endsAt <= _clock.Now)
        {
            (OverSince, _state) = (_endsAt, _end);
        }

        request = request with { WasOver = OverSince is not null };
        if (_behaviour.DeniesRequest == _journal.Count)
        {
            _journal.Add(request);
            throw new UnauthorizedAccessException();
        }

        return request;
    }

    private void End(Request request)
    {
        _journal.Add(request);
        _clock.Advance(TimeSpan.FromMilliseconds(_behaviour.Latency - _behaviour.Latency / 2));
    }

    private static TimeSpan? Milliseconds(int? value) => value is { } time ? TimeSpan.FromMilliseconds(time) : null;
}
