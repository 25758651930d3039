using System.Runtime.ExceptionServices;

namespace CimJobs.Engine;

/// <summary>
/// The procedure of stopping one job, free of any management API and of the question of sync or async: it names the next step and
/// finds in it what came of it. For one call and one thread at a time.
/// </summary>
internal sealed class JobStopProcedure
{
    private readonly IJobPort _port;
    private readonly JobStopOptions _options;
    private readonly JobClock _clock;
    private readonly CancellationToken _token;

    private JobStopRequest _asking;
    private TimeSpan? _timeoutPeriod;
    private TimeSpan? _escalatesFrom;
    private RequestMeaning _meaning;

    private JobStopRequest _asked;
    private uint? _returnCode;
    private uint? _escalationCode;
    private bool _isAccepted;
    private bool _isOutOfTime;
    private bool _isCanceled;
    private Exception? _failure;
    private JobDeletion _deletion;

    public JobStopProcedure(IJobPort port, JobStopRequest request, JobStopOptions options, TimeProvider clock, CancellationToken token)
    {
        (_port, _options, _token) = (port, options, token);
        _asking = _asked = request;
        _timeoutPeriod = options.TimeoutPeriod is { Ticks: > 0 } period ? DmtfInterval.RoundUp(period) : null;
        _clock = new(clock, options.Limit, options.PollingInterval);
        Watch = new(options.Progress, _clock);
    }

    public JobWatch Watch { get; }

    public JobStopResult Result => new(_port.Identity.Path, _asked)
    {
        ReturnCode = _returnCode,
        EscalationReturnCode = _escalationCode,
        JobState = Watch.State,
        IsGone = Watch.IsGone,
        LimitReached = _isOutOfTime && !Watch.IsOver,
        Deletion = _deletion,
        Failure = _failure,
        Elapsed = _clock.Elapsed,
    };

    /// <summary>What the caller of the stop gets.</summary>
    /// <exception cref="CimJobCanceledException">The caller's token ended the procedure.</exception>
    public JobStopResult Finish()
    {
        var result = Result;
        if (_isCanceled)
        {
            throw new CimJobCanceledException(result, _failure, Cancellation.TokenOf(_failure, _token));
        }

        // Nothing is known that would be lost: the caller handles what the management API threw as for any other call of it.
        if (_failure is not null && !_isOutOfTime && _returnCode is null && !Watch.IsOver)
        {
            ExceptionDispatchInfo.Capture(_failure).Throw();
        }

        return result;
    }

    /// <exception cref="ArgumentException">The object is no job.</exception>
    public IEnumerable<JobStep> Steps() => Steps(Identify());

    /// <summary>The same where a wait was given up: what was never looked at is looked at first, since it may be over.</summary>
    /// <param name="wasSeen">Whether the wait has looked at the job.</param>
    /// <exception cref="ArgumentException">The object is no job.</exception>
    public IEnumerable<JobStep> StepsAfterWait(bool wasSeen) => Steps(wasSeen ? [] : Look());

    private IEnumerable<JobStep> Steps(IEnumerable<JobStep> first)
    {
        foreach (var step in first)
        {
            yield return step;
        }

        if (CanGoOn())
        {
            foreach (var step in Stop())
            {
                yield return step;
            }
        }

        if (_options.DeleteWhenOver && Watch.IsOver)
        {
            foreach (var step in Delete())
            {
                yield return step;
            }
        }
    }

    /// <summary>Whether the job's state tells at once what the last answer comes to.</summary>
    private bool ShowsInState => _meaning.IsAccepted() || _meaning == RequestMeaning.InvalidState;

    /// <summary>Whether the end of the job can be waited for: our request was accepted, or somebody else's shows.</summary>
    private bool IsUnderWay => _isAccepted || Watch.State == CimJobState.ShuttingDown;

    /// <summary>Whether a job that refused is only about to start, and may accept a moment later.</summary>
    private bool IsTooEarly => !IsUnderWay && _meaning == RequestMeaning.InvalidState && Watch.State is CimJobState.New or CimJobState.Starting;

    private TimeSpan? UntilEscalation => _options.EscalateToKillAfter - (_clock.Elapsed - _escalatesFrom);

    private IEnumerable<JobStep> Identify()
    {
        if (!CanGoOn())
        {
            yield break;
        }

        var identification = _clock.Request(_port.Identify(), _token);
        yield return identification;
        if (IsAnswered(identification))
        {
            if (identification.Answer is { } isJob)
            {
                JobWatch.Require(isJob, _port.Identity);
            }
            else
            {
                Watch.SeeNone();
            }
        }
    }

    private IEnumerable<JobStep> Look()
    {
        var look = _clock.Request(_port.Read(), _token);
        yield return look;
        if (IsAnswered(look))
        {
            Watch.See(look.Answer, _port.Identity);
        }
    }

    /// <summary>Sends what is pending and looks at the job, until it is over or nothing more can be hoped for.</summary>
    private IEnumerable<JobStep> Stop()
    {
        var (isPending, isPostponed) = (true, false);
        while (true)
        {
            var looksAtOnce = false;
            if (isPending && !isPostponed)
            {
                foreach (var step in Send())
                {
                    yield return step;
                }

                isPending = _meaning.IsBusy();
                looksAtOnce = ShowsInState;
                if (!(IsUnderWay || isPending || looksAtOnce) || !CanGoOn())
                {
                    yield break;
                }
            }

            if (!looksAtOnce)
            {
                yield return Pause();
                if (!CanGoOn())
                {
                    yield break;
                }
            }

            var look = _clock.Request(_port.Read(), _token);
            yield return look;
            if (!IsAnswered(look))
            {
                yield break;
            }

            Watch.See(look.Answer, _port.Identity);
            (isPending, isPostponed) = (isPending || IsTooEarly, IsTooEarly && looksAtOnce);
            if (Watch.IsOver || !(IsUnderWay || isPending) || IsOutOfTime() || !CanGoOn())
            {
                yield break;
            }

            if (UntilEscalation <= TimeSpan.Zero)
            {
                (_asking, isPending, isPostponed, _escalatesFrom) = (JobStopRequest.Kill, true, false, null);
            }
        }
    }

    private IEnumerable<JobStep> Send()
    {
        var request = _clock.Request(_port.RequestStateChange(_asking, _timeoutPeriod), _token);
        yield return request;
        Take(request);
        if (_meaning == RequestMeaning.TimeoutParameterNotSupported && _timeoutPeriod is not null && CanGoOn())
        {
            _timeoutPeriod = null;
            request = _clock.Request(_port.RequestStateChange(_asking, null), _token);
            yield return request;
            Take(request);
        }
    }

    private void Take(RequestStep<uint?> request)
    {
        if (!IsAnswered(request))
        {
            return;
        }

        if (request.Answer is not { } code)
        {
            Watch.SeeNone();

            // What was accepted before stays the answer: that request ended the job.
            _returnCode = _isAccepted ? _returnCode : null;
            return;
        }

        _meaning = ReturnCodes.MeaningOf(code);
        var isEscalation = _asking != _asked || _escalationCode is not null;
        _escalationCode = isEscalation ? code : null;
        if (!isEscalation || _meaning.IsAccepted())
        {
            (_asked, _returnCode) = (_asking, code);
        }

        _isAccepted |= _meaning.IsAccepted();
        if (_asking == JobStopRequest.Terminate && ShowsInState)
        {
            _escalatesFrom = _clock.Elapsed;
        }
    }

    private IEnumerable<JobStep> Delete()
    {
        if (Watch.IsGone)
        {
            _deletion = JobDeletion.AlreadyGone;
        }
        else if (_port.Identity.IsRemovedByProvider)
        {
            _deletion = JobDeletion.LeftToProvider;
        }
        else if (!_token.IsCancellationRequested)
        {
            var deletion = _clock.LateRequest(_port.Delete(), _token);
            yield return deletion;
            (_deletion, _failure) = deletion.IsAnswered ? (deletion.Answer, null) : (JobDeletion.Failed, deletion.Failure);
        }
    }

    private bool IsAnswered<T>(RequestStep<T> step)
    {
        _failure = step.Failure;
        _isOutOfTime = step.IsTimedOut;
        _isCanceled = !step.IsAnswered && Cancellation.Shows(_failure, _token);
        return step.IsAnswered;
    }

    /// <summary>Whether nothing stands in the way of a further request.</summary>
    private bool CanGoOn()
    {
        _isCanceled |= !Watch.IsOver && Cancellation.Shows(_failure, _token);
        return !(Watch.IsOver || _isCanceled || _isOutOfTime) && _failure is null;
    }

    private bool IsOutOfTime() => _isOutOfTime |= _clock.IsOutOfTime;

    /// <summary>Waits one polling interval, or less where the limit or the escalation comes first; nothing when the limit has passed.</summary>
    private PauseStep Pause() =>
        _clock.Pause(UntilEscalation is { } untilEscalation ? JobClock.Min(_options.PollingInterval, untilEscalation) : _options.PollingInterval, _token);
}
