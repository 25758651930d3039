using CimJobs.Tests.Support;
using static CimJobs.Tests.Support.Script;

namespace CimJobs.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void Every_look_is_reported()
    {
        var seen = new Collector();

        new Script { Answers = [4096], Looks = [At(CimJobState.Running, 40), At(null), At(CimJobState.Terminated, 100)] }.Stop(options: new() { Progress = seen });

        string[] expected = ["Running, 40 %, 00:00:00", "?, ? %, 00:00:00.5000000", "Terminated, 100 %, 00:00:01"];
        Assert.Equal([.. expected, .. expected], seen.Reports.Select(report => report.ToString()));
    }

    [Fact]
    public void An_instance_that_is_gone_has_no_progress()
    {
        var seen = new Collector();

        new Script { Answers = [4096], Looks = [Gone] }.Stop(options: new() { Progress = seen });

        Assert.Empty(seen.Reports);
    }

    private sealed class Collector : IProgress<JobProgress>
    {
        public List<JobProgress> Reports { get; } = [];

        public void Report(JobProgress value) => Reports.Add(value);
    }
}
