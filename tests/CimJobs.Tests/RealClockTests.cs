using System.Diagnostics;
using CimJobs.Engine;
using CimJobs.Tests.Support;
using Xunit.Abstractions;

namespace CimJobs.Tests;

/// <summary>Many calls at once, by the machine's own clock.</summary>
public sealed class RealClockTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>W18: with timers, whose callbacks need a thread of the pool, 200 calls came back after 37.7 s.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Blocking_calls_on_the_pool_come_back_within_one_interval_of_their_limit(bool stops)
    {
        var interval = TimeSpan.FromSeconds(1);
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(200, ports);
        try
        {
            // A machine that is busy with other things may hold up some of them.
            var latest = await LatestAsync();
            for (var attempt = 1; attempt < 3 && latest >= interval; attempt++)
            {
                latest = await LatestAsync();
            }

            output.WriteLine($"200 blocking calls: latest {latest.TotalMilliseconds:0} ms after the limit");
            Assert.True(latest < interval, $"{latest}");
        }
        finally
        {
            ThreadPool.SetMinThreads(workers, ports);
        }

        async Task<TimeSpan> LatestAsync()
        {
            var late = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() =>
            {
                var clock = Stopwatch.StartNew();
                var isOutOfTime = stops
                    ? JobRunner.Stop(new EndlessJob(), JobStopRequest.Terminate, new() { Limit = Limit, PollingInterval = interval }, default).LimitReached
                    : JobRunner.Wait(new() { Limit = Limit, PollingInterval = interval }, procedure => procedure.Steps(new EndlessJob()), default).LimitReached;
                Assert.True(isOutOfTime);
                return clock.Elapsed - Limit;
            })));
            return late.Max();
        }
    }

    [Fact]
    public async Task A_thousand_calls_that_do_not_block_come_back_by_their_limit_with_no_look_too_many()
    {
        var interval = TimeSpan.FromSeconds(1);
        var jobs = Enumerable.Range(0, 1000).Select(_ => new EndlessJob()).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();

        var waits = jobs.Select(job => JobRunner.WaitAsync(new() { Limit = Limit, PollingInterval = interval }, procedure => procedure.Steps(job), default)).ToArray();
        var perWait = (GC.GetTotalMemory(forceFullCollection: true) - before) / jobs.Length;
        var outcomes = await Task.WhenAll(waits);

        // 0, 50, 150, 350, 750, 1550, 2550 and 3000 ms; a timer that fires early costs one look more.
        output.WriteLine($"1,000 waits: back after {clock.Elapsed.TotalMilliseconds:0} ms, {jobs.Average(job => job.Looks):0.00} looks each, {perWait} bytes each");
        Assert.All(outcomes, outcome => Assert.True(outcome is { End: JobEnd.NotOver, LimitReached: true }));
        Assert.All(jobs, job => Assert.InRange(job.Looks, 2, 9));
        Assert.True(clock.Elapsed < Limit + interval, $"{clock.Elapsed}");
        Assert.True(perWait < 8_000, $"{perWait}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_that_hangs_does_not_hold_a_call_that_does_not_block(bool byToken)
    {
        using var source = new CancellationTokenSource();
        var options = new JobWaitOptions { Limit = byToken ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(1), PollingInterval = TimeSpan.FromMilliseconds(100) };
        var clock = Stopwatch.StartNew();
        var waiting = JobRunner.WaitAsync(options, procedure => procedure.Steps(new EndlessJob(hangs: true)), source.Token);
        if (byToken)
        {
            await source.CancelAsync();
            var canceled = await Assert.ThrowsAsync<CimJobCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(30)));
            Assert.Equal(source.Token, canceled.CancellationToken);
        }
        else
        {
            var outcome = await waiting.WaitAsync(TimeSpan.FromSeconds(30));
            Assert.True(outcome is { End: JobEnd.NotOver, LimitReached: true, JobState: null });
            Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(0.9));
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }
}
