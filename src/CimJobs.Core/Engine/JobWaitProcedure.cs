using System.Runtime.ExceptionServices;

namespace CimJobs.Engine;

/// <summary>
/// The procedure of waiting for one job, from the method that starts it or from the job: it names the next step and finds in it what
/// came of it. For one call and one thread at a time.
/// </summary>
internal sealed class JobWaitProcedure
{
    private readonly JobWaitOptions _options;
    private readonly JobClock _clock;
    private readonly JobWatch _watch;
    private readonly CancellationToken _token;

    private IJobPort? _job;
    private JobStart? _start;
    private TimeSpan? _failsSince;
    private Exception? _failure;
    private bool _isOutage;
    private bool _isCanceled;
    private bool _isOutOfTime;
    private JobError? _error;
    private JobStopResult? _stop;

    public JobWaitProcedure(JobWaitOptions options, CancellationToken token)
    {
        (_options, _token) = (options, token);
        _clock = new(options.TimeProvider, options.Limit, options.PollingInterval);
        _watch = new(options.Progress, _clock);
    }

    /// <summary>What the caller of the wait gets.</summary>
    /// <exception cref="CimJobCanceledException">The caller's token ended the wait.</exception>
    /// <exception cref="CimJobException">The job could not be looked at for longer than is tolerated.</exception>
    public JobOutcome Finish()
    {
        var outcome = Outcome;
        if (_isCanceled)
        {
            throw new CimJobCanceledException(outcome, _failure, Cancellation.TokenOf(_failure, _token));
        }

        if (_isOutage)
        {
            throw new CimJobException(outcome, _failure);
        }

        return outcome;
    }

    /// <summary>Calls the method, and waits for the job that it starts.</summary>
    public IEnumerable<JobStep> Steps(JobRequest<JobStart> method)
    {
        if (IsGivenUp())
        {
            yield break;
        }

        var call = _clock.Request(method, _token);
        yield return call;
        if (call.IsAnswered)
        {
            foreach (var step in Steps(call.Answer))
            {
                yield return step;
            }

            yield break;
        }

        (_failure, _isOutOfTime) = (call.Failure, call.IsTimedOut);
        if (!IsGivenUp() && _failure is not null)
        {
            // Nothing is known that would be lost: the caller handles it as for any other call of the management API.
            ExceptionDispatchInfo.Capture(_failure).Throw();
        }
    }

    /// <summary>Waits for the job that a method has started.</summary>
    public IEnumerable<JobStep> Steps(JobStart start)
    {
        (_start, _job) = (start, start.Job);
        return start.End == JobEnd.NotOver ? Wait(start.Job!) : [];
    }

    /// <summary>Waits for a job.</summary>
    public IEnumerable<JobStep> Steps(IJobPort job)
    {
        _job = job;
        return Wait(job);
    }

    private JobOutcome Outcome => new(End)
    {
        Job = _job?.Identity.Path,
        ReturnCode = _start?.ReturnCode,
        JobState = _watch.State,
        Error = _error,
        Stop = _stop,
        LimitReached = _isOutOfTime && !_watch.IsOver,
        Failure = _failure,
        Elapsed = _clock.Elapsed,
    };

    private JobEnd End => _start is { End: not JobEnd.NotOver and var end } ? end
        : _watch.IsGone ? JobEnd.Gone
        : _watch.State switch
        {
            CimJobState.Completed => JobEnd.Succeeded,
            CimJobState.CompletedWithWarnings => JobEnd.SucceededWithWarnings,
            CimJobState.Terminated or CimJobState.Killed => JobEnd.Stopped,
            CimJobState.Exception => JobEnd.Failed,
            _ => JobEnd.NotOver,
        };

    private IEnumerable<JobStep> Wait(IJobPort job)
    {
        foreach (var step in Look(job))
        {
            yield return step;
        }

        if (_options.StopWhenGivenUp is { } options && !_watch.IsOver && (_isCanceled || _isOutOfTime))
        {
            // A stop that the token ended would leave the job running, which is what the caller did not want.
            var stop = new JobStopProcedure(job, JobStopRequest.Terminate, options, _options.TimeProvider, CancellationToken.None);
            foreach (var step in stop.StepsAfterWait(wasSeen: _watch.Last is not null))
            {
                yield return step;
            }

            _stop = stop.Result;
            _watch.Adopt(stop.Watch);
        }

        if (_watch.Last is { State: CimJobState.CompletedWithWarnings or CimJobState.Terminated or CimJobState.Killed or CimJobState.Exception } last)
        {
            var errors = new JobErrorProcedure(job, _clock, _token);
            foreach (var step in _stop?.Deletion == JobDeletion.Deleted ? [] : errors.Steps())
            {
                yield return step;
            }

            _error = last.ErrorWith(errors.Messages);
        }
    }

    /// <summary>Looks at the job until it is over, or until that is given up.</summary>
    private IEnumerable<JobStep> Look(IJobPort job)
    {
        var pace = new PollingPace(_options.PollingInterval);
        while (!IsGivenUp())
        {
            var look = _clock.Request(job.Read(), _token);
            yield return look;
            Take(look, job);
            if (_watch.IsOver || _isOutage || IsGivenUp())
            {
                yield break;
            }

            yield return _clock.Pause(pace.Next(), _token);
        }
    }

    private void Take(RequestStep<JobReading?> look, IJobPort job)
    {
        _failure = look.Failure;
        if (look.IsAnswered)
        {
            _failsSince = null;
            _watch.See(look.Answer, job.Identity);
        }
        else if (!look.IsTimedOut && !Cancellation.Shows(_failure, _token))
        {
            var since = _failsSince ??= _clock.Elapsed;
            _isOutage = _clock.Elapsed - since >= _options.ToleratedOutage;
        }

        // The look that ends after the limit, or is cut short by it, is the last.
        _isOutOfTime = look.IsTimedOut || _clock.IsOutOfTime;
    }

    private bool IsGivenUp()
    {
        _isCanceled = Cancellation.Shows(_failure, _token);
        return _isCanceled || _isOutOfTime;
    }
}
