namespace CimJobs.Engine;

/// <summary>Carries out a <see cref="JobStopProcedure"/>, once blocking and once not; neither decides anything.</summary>
internal static class JobStopper
{
    public static JobStopResult Stop(IJobPort port, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken)
    {
        var procedure = Begin(port.Identity, requestedState, options);
        foreach (var step in procedure.Steps())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (step)
            {
                case JobStep.Send send:
                    procedure.Answered(port.RequestStateChange(send.State, send.TimeoutPeriod));
                    break;
                case JobStep.Read:
                    procedure.Seen(port.Read());
                    break;
                case JobStep.Delete:
                    procedure.Deleted(port.Delete());
                    break;
                case JobStep.Wait wait:
                    Delay(wait.Duration, options.TimeProvider, cancellationToken).GetAwaiter().GetResult();
                    break;
            }
        }

        return procedure.Result;
    }

    public static Task<JobStopResult> StopAsync(IAsyncJobPort port, RequestedState requestedState, JobStopOptions options, CancellationToken cancellationToken) =>
        CarryOutAsync(Begin(port.Identity, requestedState, options), port, options.TimeProvider, cancellationToken);

    private static async Task<JobStopResult> CarryOutAsync(JobStopProcedure procedure, IAsyncJobPort port, TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (var step in procedure.Steps())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (step)
            {
                case JobStep.Send send:
                    procedure.Answered(await port.RequestStateChangeAsync(send.State, send.TimeoutPeriod, cancellationToken).ConfigureAwait(false));
                    break;
                case JobStep.Read:
                    procedure.Seen(await port.ReadAsync(cancellationToken).ConfigureAwait(false));
                    break;
                case JobStep.Delete:
                    procedure.Deleted(await port.DeleteAsync(cancellationToken).ConfigureAwait(false));
                    break;
                case JobStep.Wait wait:
                    await Delay(wait.Duration, clock, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        return procedure.Result;
    }

    private static JobStopProcedure Begin(JobIdentity job, RequestedState requestedState, JobStopOptions options) =>
        requestedState is RequestedState.Terminate or RequestedState.Kill
            ? new(job, requestedState, options ?? throw new ArgumentNullException(nameof(options)))
            : throw new ArgumentOutOfRangeException(nameof(requestedState), requestedState, "A job is stopped by Terminate (4) or Kill (5).");

    private static Task Delay(TimeSpan duration, TimeProvider clock, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(duration, clock, cancellationToken);
#else
        clock.Delay(duration, cancellationToken);
#endif
}
