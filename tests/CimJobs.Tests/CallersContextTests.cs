using CimJobs.Engine;
using CimJobs.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

public sealed class CallersContextTests
{
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData("Send", JobState.Terminated)]
    [InlineData("Read", JobState.Terminated)]
    [InlineData("Wait", JobState.Running)]
    [InlineData("Delete", JobState.Terminated)]
    public async Task Nothing_comes_back_to_the_callers_context(string slow, JobState seenFirst)
    {
        var clock = new FakeTimeProvider();
        var script = new Script { Answers = [4096], Looks = [At(seenFirst), At(JobState.Terminated)] };
        var job = new JobWithOneSlowRequest(new ScriptedJob(script, new()), slow, clock);
        var context = new CountingContext();

        var stopping = context.Run(() => JobStopper.StopAsync(job, RequestedState.Terminate, new() { TimeProvider = clock, DeleteWhenOver = true }, default));
        Assert.False(stopping.IsCompleted);
        clock.Advance(Latency);

        Assert.Equal(JobDeletion.Deleted, (await stopping).Deletion);
        Assert.Equal(0, context.Posts);
    }

    // What answers at once stays on the caller's thread, so each request can be the first that would come back to it.
    private sealed class JobWithOneSlowRequest(IJobPort job, string slow, TimeProvider clock) : IAsyncJobPort
    {
        public JobIdentity Identity => job.Identity;

        public Task<uint?> RequestStateChangeAsync(RequestedState state, TimeSpan? timeoutPeriod, CancellationToken cancellationToken) =>
            AnswerAsync("Send", job.RequestStateChange(state, timeoutPeriod));

        public Task<JobReading?> ReadAsync(CancellationToken cancellationToken) => AnswerAsync("Read", job.Read());

        public Task<JobDeletion> DeleteAsync(CancellationToken cancellationToken) => AnswerAsync("Delete", job.Delete());

        private async Task<T> AnswerAsync<T>(string request, T answer)
        {
            if (request == slow)
            {
                await Task.Delay(Latency, clock).ConfigureAwait(false);
            }

            return answer;
        }
    }
}
