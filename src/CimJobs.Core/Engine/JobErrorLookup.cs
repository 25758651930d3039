using System.Runtime.ExceptionServices;

namespace CimJobs.Engine;

/// <summary>Reads a job and asks it for its errors.</summary>
internal sealed class JobErrorLookup(IJobPort job, CancellationToken token)
{
    private readonly JobClock _clock = new(TimeProvider.System, Timeout.InfiniteTimeSpan, JobClock.LongestTimer);
    private JobError? _error;
    private Exception? _failure;
    private bool _isCanceled;

    public IEnumerable<JobStep> Steps()
    {
        token.ThrowIfCancellationRequested();
        var look = _clock.Request(job.Read(), token);
        yield return look;
        (_failure, _isCanceled) = (look.Failure, !look.IsAnswered && token.IsCancellationRequested);
        if (look.IsAnswered && look.Answer is { } reading)
        {
            JobWatch.Require(reading.IsJob, job.Identity);
            var errors = new JobErrorProcedure(job, _clock, token);
            foreach (var step in errors.Steps())
            {
                yield return step;
            }

            _error = reading.ErrorWith(errors.Messages);
        }
    }

    public JobError? Finish()
    {
        if (_isCanceled)
        {
            throw new OperationCanceledException(token);
        }

        if (_failure is not null)
        {
            ExceptionDispatchInfo.Capture(_failure).Throw();
        }

        return _error;
    }
}
