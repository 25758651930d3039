namespace CimJobs.Engine;

/// <summary>Carries out the procedures, once blocking and once not; neither way decides anything.</summary>
internal static class JobRunner
{
    public static JobStopResult Stop(IJobPort job, JobStopRequest request, JobStopOptions options, CancellationToken token)
    {
        var procedure = NewStop(job, request, options, out var clock, token);
        Run(procedure.Steps(), clock);
        return procedure.Finish();
    }

    public static Task<JobStopResult> StopAsync(IJobPort job, JobStopRequest request, JobStopOptions options, CancellationToken token)
    {
        var procedure = NewStop(job, request, options, out var clock, token);
        return RunAsync(procedure.Steps(), clock, procedure.Finish);
    }

    public static JobOutcome Wait(JobWaitOptions options, Func<JobWaitProcedure, IEnumerable<JobStep>> steps, CancellationToken token)
    {
        var procedure = NewWait(options, out var clock, token);
        Run(steps(procedure), clock);
        return procedure.Finish();
    }

    public static Task<JobOutcome> WaitAsync(JobWaitOptions options, Func<JobWaitProcedure, IEnumerable<JobStep>> steps, CancellationToken token)
    {
        var procedure = NewWait(options, out var clock, token);
        return RunAsync(steps(procedure), clock, procedure.Finish);
    }

    public static JobError? GetError(IJobPort job, CancellationToken token)
    {
        var procedure = new JobErrorLookup(job, token);
        Run(procedure.Steps(), TimeProvider.System);
        return procedure.Finish();
    }

    public static Task<JobError?> GetErrorAsync(IJobPort job, CancellationToken token)
    {
        var procedure = new JobErrorLookup(job, token);
        return RunAsync(procedure.Steps(), TimeProvider.System, procedure.Finish);
    }

    private static void Run(IEnumerable<JobStep> steps, TimeProvider clock)
    {
        foreach (var step in steps)
        {
            step.Perform(clock);
        }
    }

    private static async Task<T> RunAsync<T>(IEnumerable<JobStep> steps, TimeProvider clock, Func<T> finish)
    {
        foreach (var step in steps)
        {
            await step.PerformAsync(clock).ConfigureAwait(false);
        }

        return finish();
    }

    private static JobStopProcedure NewStop(IJobPort job, JobStopRequest request, JobStopOptions options, out TimeProvider clock, CancellationToken token)
    {
        if (request is not (JobStopRequest.Terminate or JobStopRequest.Kill))
        {
            throw new ArgumentOutOfRangeException(nameof(request), request, "A job is stopped by Terminate (4) or Kill (5).");
        }

        var copy = (options ?? throw new ArgumentNullException(nameof(options))).Copy();
        clock = copy.TimeProvider;
        return new(job, request, copy, clock, token);
    }

    private static JobWaitProcedure NewWait(JobWaitOptions options, out TimeProvider clock, CancellationToken token)
    {
        var copy = (options ?? throw new ArgumentNullException(nameof(options))).Copy();
        clock = copy.TimeProvider;
        return new(copy, token);
    }
}
