namespace CimJobs.Engine;

/// <summary>
/// The procedure of stopping one job, free of any management API and of the question of sync or async: it names the next step and
/// is told the outcome before it is asked for another. For one call and one thread at a time.
/// </summary>
internal sealed class JobStopProcedure
{
    private static readonly JobStep Look = new JobStep.Read();
    private static readonly JobStep Remove = new JobStep.Delete();

    private readonly JobIdentity _job;
    private readonly JobStopOptions _options;
    private readonly long _start;

    private RequestedState _asking;
    private TimeSpan? _timeoutPeriod;
    private TimeSpan? _escalatesFrom;

    private RequestedState _asked;
    private uint? _returnCode;
    private bool _isAccepted;
    private bool _isOutOfTime;
    private bool _isGone;
    private JobState? _state;
    private JobDeletion _deletion;

    public JobStopProcedure(JobIdentity job, RequestedState requestedState, JobStopOptions options)
    {
        _job = job;
        _options = options;
        _asking = _asked = requestedState;
        _timeoutPeriod = options.TimeoutPeriod == TimeSpan.Zero ? null : options.TimeoutPeriod;
        _start = options.TimeProvider.GetTimestamp();
    }

    public JobStopResult Result => new()
    {
        Job = _job.Path,
        RequestedState = _asked,
        ReturnCode = _returnCode,
        JobState = _state,
        IsGone = _isGone,
        LimitReached = _isOutOfTime && !IsOver,
        Deletion = _deletion,
    };

    private bool IsOver => _isGone || _state is { } state && state.IsOver();

    private TimeSpan Elapsed => _options.TimeProvider.GetElapsedTime(_start);

    private TimeSpan Remaining =>
        _options.Limit == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _options.Limit - Elapsed;

    private TimeSpan? UntilEscalation => _options.EscalateToKillAfter - (Elapsed - _escalatesFrom);

    public IEnumerable<JobStep> Steps()
    {
        foreach (var step in Stop())
        {
            yield return step;
        }

        if (!_options.DeleteWhenOver || !IsOver)
        {
            yield break;
        }

        if (_isGone)
        {
            _deletion = JobDeletion.AlreadyGone;
        }
        else if (_job.IsRemovedByProvider)
        {
            _deletion = JobDeletion.LeftToProvider;
        }
        else
        {
            yield return Remove;
        }
    }

    public void Answered(uint? returnCode)
    {
        if (returnCode is null)
        {
            Gone();

            // What was accepted before stays the answer: that request ended the job.
            _returnCode = _isAccepted ? _returnCode : null;
            return;
        }

        (_asked, _returnCode) = (_asking, returnCode);
        _isAccepted |= Meaning.IsAccepted();
        if (_asking == RequestedState.Terminate && ShowsInState)
        {
            _escalatesFrom = Elapsed;
        }
    }

    public void Seen(JobReading? reading)
    {
        if (reading is not { } seen)
        {
            Gone();
            return;
        }

        _state = seen.State;
        _options.Progress?.Report(new(seen.State, seen.PercentComplete, Elapsed));
    }

    public void Deleted(JobDeletion deletion) => _deletion = deletion;

    private RequestMeaning Meaning => ReturnCodes.MeaningOf(_returnCode);

    /// <summary>Whether the job's state tells at once what the last answer comes to.</summary>
    private bool ShowsInState => Meaning.IsAccepted() || Meaning == RequestMeaning.InvalidState;

    /// <summary>Whether the end of the job can be waited for: our request was accepted, or somebody else's shows.</summary>
    private bool IsUnderWay => _isAccepted || _state == JobState.ShuttingDown;

    /// <summary>Sends what is pending and looks at the job, until it is over or nothing more can be hoped for.</summary>
    private IEnumerable<JobStep> Stop()
    {
        var isPending = true;
        while (true)
        {
            var looksAtOnce = false;
            if (isPending)
            {
                foreach (var step in Send())
                {
                    yield return step;
                }

                isPending = Meaning.IsBusy();
                looksAtOnce = ShowsInState;
                if (_isGone || !(IsUnderWay || isPending || looksAtOnce))
                {
                    yield break;
                }
            }

            if (!looksAtOnce)
            {
                yield return Pause();
            }

            yield return Look;
            if (IsOver || !(IsUnderWay || isPending) || IsOutOfTime())
            {
                yield break;
            }

            if (UntilEscalation <= TimeSpan.Zero)
            {
                (_asking, isPending, _escalatesFrom) = (RequestedState.Kill, true, null);
            }
        }
    }

    private IEnumerable<JobStep> Send()
    {
        yield return new JobStep.Send(_asking, _timeoutPeriod);
        if (Meaning == RequestMeaning.TimeoutParameterNotSupported && _timeoutPeriod is not null)
        {
            _timeoutPeriod = null;
            yield return new JobStep.Send(_asking, null);
        }
    }

    private void Gone()
    {
        _isGone = true;
        _state = null;
    }

    private bool IsOutOfTime() => _isOutOfTime = Remaining <= TimeSpan.Zero;

    /// <summary>Waits one polling interval, or less where the limit or the escalation comes first; nothing when the limit has passed.</summary>
    private JobStep.Wait Pause()
    {
        var pause = Min(_options.PollingInterval, Remaining);
        if (UntilEscalation is { } untilEscalation)
        {
            pause = Min(pause, untilEscalation);
        }

        // Timers count whole milliseconds; rounding down would end in waits of nothing.
        return new(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(pause.TotalMilliseconds))));
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
