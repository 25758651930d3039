using CsCheck;

namespace CimJobs.Tests.Model;

/// <summary>Random providers, and random wishes of a caller.</summary>
internal static class Generators
{
    private static readonly Gen<int> Time = Gen.OneOf(Gen.Int[0, 50], Gen.Int[0, 2_000], Gen.Int[0, 20_000]);

    private static readonly Gen<int?> MaybeTime = Gen.Nullable(Time);

    private static readonly Gen<TimeSpan> Span = Time.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds));

    private static readonly Gen<TimeSpan?> MaybeSpan = Gen.Nullable(Span);

    private static readonly Gen<uint?> Refusal = Gen.Frequency(
        (4, Gen.Const(default(uint?))),
        (1, Gen.OneOf<uint?>(1, 2, 3, 4, 5, 7, 4095, 4098, 32768, 32769, 32770, 32771, 32772, 32773, 32776, 32777, 32778, 32779)));

    private static readonly Gen<JobState> NaturalEnd =
        Gen.OneOf(JobState.Completed, JobState.Exception, JobState.CompletedWithWarnings);

    private static readonly Gen<JobState> InitialState = Gen.Frequency(
        (8, Gen.OneOf(JobState.New, JobState.Starting, JobState.Running, JobState.Suspended, JobState.Service, JobState.QueryPending)),
        (2, Gen.Const(JobState.ShuttingDown)),
        (1, Gen.OneOf(JobState.Completed, JobState.Terminated, JobState.Killed, JobState.Exception, JobState.CompletedWithWarnings)));

    public static Gen<Behaviour> Behaviours { get; } =
        from life in Gen.Select(InitialState, MaybeTime, NaturalEnd, MaybeTime, Gen.Int[0, 19])
        from requests in Gen.Select(MaybeTime, MaybeTime, Refusal, Refusal)
        from codes in Gen.Select(Gen.OneOf(0u, 4096u), Gen.OneOf(4097u, 32775u), Gen.OneOf(4099u, 6u, 32774u))
        from busyPeriods in Gen.Select(Time, Time).Array[0, 3]
        from traits in Gen.Select(Gen.Bool, Gen.Int[0, 9], Gen.OneOf(Gen.Const(0), Gen.Int[0, 300]), Gen.Frequency((9, Gen.Const(default(int?))), (1, Gen.Int[0, 8].Select(number => (int?)number))))
        from deletion in Gen.OneOf(JobDeletion.Deleted, JobDeletion.NotSupported)
        select new Behaviour
        {
            InitialState = life.Item1,
            EndsAt = life.Item2,
            NaturalEnd = life.Item3,
            VanishesAfter = life.Item4,
            Exists = life.Item5 > 0,
            TerminateTakes = requests.Item1,
            KillTakes = requests.Item2,
            TerminateRefusal = requests.Item3,
            KillRefusal = requests.Item4,
            AcceptCode = codes.Item1,
            InvalidStateCode = codes.Item2,
            BusyCode = codes.Item3,
            BusyPeriods = busyPeriods,
            SupportsTimeoutParameter = traits.Item1,
            HidesState = traits.Item2 == 0,
            Latency = traits.Item3,
            DeniesRequest = traits.Item4,
            Deletion = deletion,
        };

    public static Gen<JobStopOptions> Options { get; } =
        from limit in Gen.Frequency((9, Span), (1, Gen.Const(Timeout.InfiniteTimeSpan)))
        from pollingInterval in Gen.Int[1, 3_000]
        from escalateToKillAfter in MaybeSpan
        from timeoutPeriod in MaybeSpan
        from deleteWhenOver in Gen.Bool
        select new JobStopOptions
        {
            Limit = limit,
            PollingInterval = TimeSpan.FromMilliseconds(pollingInterval),
            EscalateToKillAfter = escalateToKillAfter,
            TimeoutPeriod = timeoutPeriod,
            DeleteWhenOver = deleteWhenOver,
        };

    public static Gen<RequestedState> RequestedStates { get; } = Gen.OneOf(RequestedState.Terminate, RequestedState.Kill);
}
