using CimJobAnalyzers.Simulation;
using CsCheck;

namespace CimJobs.Tests.Model;

/// <summary>Random providers, and random wishes of a caller.</summary>
internal static class Generators
{
    private static readonly TimeSpan Never = TimeSpan.FromDays(30_000);

    private static readonly Gen<TimeSpan> Time = Gen.OneOf(Gen.Int[0, 50], Gen.Int[0, 2_000], Gen.Int[0, 20_000]).Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds));

    private static readonly Gen<TimeSpan?> MaybeTime = Gen.Nullable(Time);

    private static readonly Gen<TimeSpan> Taking = Gen.Frequency((4, Time), (1, Gen.Const(Never)));

    private static readonly Gen<uint?> Refusal = Gen.Frequency(
        (4, Gen.Const(default(uint?))),
        (1, Gen.OneOf<uint?>(1, 2, 3, 4, 5, 7, 4095, 4098, 32768, 32769, 32770, 32771, 32772, 32773, 32776, 32777, 32778, 32779)));

    private static readonly Gen<JobState> NaturalEnd = Gen.OneOf(JobState.Completed, JobState.Exception, JobState.CompletedWithWarnings);

    private static readonly Gen<JobState> InitialState = Gen.Frequency(
        (8, Gen.OneOf(JobState.New, JobState.Starting, JobState.Running, JobState.Suspended, JobState.Service, JobState.QueryPending)),
        (2, Gen.Const(JobState.ShuttingDown)),
        (1, Gen.OneOf(JobState.Completed, JobState.Terminated, JobState.Killed, JobState.Exception, JobState.CompletedWithWarnings)));

    private static readonly Gen<IReadOnlyList<Period>> Periods = Gen.Select(Time, Time, (start, length) => new Period(start, length)).Array[0, 2].Select(periods => (IReadOnlyList<Period>)periods);

    public static Gen<Way> Ways { get; } = Gen.Int[0, Way.All.Count - 1].Select(index => Way.All[index]);

    public static Gen<ProviderProfile> Profiles { get; } =
        from life in Gen.Select(InitialState, MaybeTime, NaturalEnd, Time, Gen.Bool)
        from removal in Gen.Select(Gen.Int[0, 3], Time)
        from stops in Gen.Select(Taking, Taking, Refusal, Refusal)
        from codes in Gen.Select(Gen.OneOf<uint?>(null, 0, 4096), Gen.OneOf(4097u, 32775u), Gen.OneOf(4099u, 6u, 32774u), Gen.Frequency((6, Gen.Const<uint?>(4096)), (1, Gen.OneOf<uint?>(0, 1, 5, 32768, 32773, 40000))))
        from periods in Gen.Select(Periods, Gen.Frequency((5, Gen.Const<IReadOnlyList<Period>>([])), (1, Periods)))
        from traits in Gen.Select(Gen.Bool, Gen.Int[0, 9], Gen.OneOf(Gen.Const(0), Gen.Int[0, 300]), Gen.Int[0, 9], Gen.OneOf<ushort>(0, 50, 100, 101))
        from errors in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        select new ProviderProfile("random")
        {
            InitialState = life.Item1,
            EndsAfter = life.Item2,
            NaturalEnd = life.Item3,
            RunsAfter = life.Item4,
            RefusesBeforeItRuns = life.Item5,
            RemovesInstances = removal.Item1 == 0,
            TimeBeforeRemoval = removal.Item2,
            TerminateTakes = stops.Item1,
            KillTakes = stops.Item2,
            TerminateAnswer = stops.Item3,
            KillAnswer = stops.Item4,
            AcceptAnswer = codes.Item1,
            InvalidStateAnswer = codes.Item2,
            BusyAnswer = codes.Item3,
            StartAnswer = codes.Item4,
            BusyPeriods = periods.Item1,
            Outages = periods.Item2,
            RejectsTimeout = traits.Item1,
            HidesState = traits.Item2 == 0,
            Latency = TimeSpan.FromMilliseconds(traits.Item3),
            NamesJob = traits.Item4 > 0,
            PercentBeforeEnd = traits.Item5,
            Errors = errors.Item1 ? ["<INSTANCE CLASSNAME=\"Msvm_Error\"><PROPERTY NAME=\"Message\" TYPE=\"string\"><VALUE>No space.</VALUE></PROPERTY></INSTANCE>"] : null,
            Error = errors.Item2 ? "plain text" : null,
            ErrorProperties = errors.Item3 ? ((ushort)32773, "It failed.", null) : default,
        };

    public static Gen<Wish> Wishes(bool stops) =>
        from limit in Gen.Frequency((4, Time), (1, Gen.Const(Timeout.InfiniteTimeSpan)))
        from interval in Gen.Int[1, 3_000]
        from times in Gen.Select(Gen.OneOf(Gen.Const(TimeSpan.Zero), Time), MaybeTime, MaybeTime, MaybeTime)
        from cancelAt in Gen.Frequency((4, Gen.Const(default(TimeSpan?))), (1, Time.Select(time => (TimeSpan?)time)))
        from wants in Gen.Select(Gen.Bool, Gen.Bool, Gen.OneOf(JobStopRequest.Terminate, JobStopRequest.Kill))
        select new Wish
        {
            Limit = limit,
            PollingInterval = TimeSpan.FromMilliseconds(interval),
            ToleratedOutage = times.Item1,
            StopLimit = times.Item2,
            EscalateToKillAfter = times.Item3,
            TimeoutPeriod = times.Item4,
            CancelAt = cancelAt,
            Starts = wants.Item1,
            DeleteWhenOver = wants.Item2,
            Request = stops ? wants.Item3 : null,
        };

    private static TimeSpan Limited(TimeSpan limit) => Trials.AreLimited && limit == Timeout.InfiniteTimeSpan ? TimeSpan.FromSeconds(60) : limit;

    /// <summary>Without a limit, only a job that ends is waited for; and a token is set between requests, which only some ways can abandon.</summary>
    public static (ProviderProfile Profile, Wish Wish) Ending(ProviderProfile profile, Wish wish) =>
    (
        profile with
        {
            EndsAfter = wish.Limit == Timeout.InfiniteTimeSpan ? profile.EndsAfter ?? TimeSpan.FromSeconds(20) : profile.EndsAfter,
            Latency = wish.CancelAt is null ? profile.Latency : TimeSpan.Zero,
        },
        wish with { Starts = wish.Starts && wish.Request is null, Limit = Limited(wish.Limit) }
    );
}
