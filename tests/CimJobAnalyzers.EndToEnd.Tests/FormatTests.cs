namespace CimJobAnalyzers.EndToEnd.Tests;

[Collection(PackagesGroup.Name)]
public sealed class FormatTests(PackagesFixture packages)
{
    private const int Terminate = 4;
    private const int Kill = 5;

    public static TheoryData<string> Formatted => [.. Consumers.All.Where(consumer => consumer.IsFormatted).Select(consumer => consumer.Name)];

    [Theory]
    [MemberData(nameof(Formatted))]
    public void Format_writes_terminate_by_default(string name)
    {
        var consumer = Consumers.All.Single(candidate => candidate.Name == name);

        Assert.Equal(Expected.Cleaner(consumer, Terminate), packages.FormattedOnce[$"{name}/Cleaner.cs"]);
    }

    [Fact]
    public void Format_writes_kill_where_EditorConfig_says_so() =>
        Assert.Equal(Expected.Cleaner(Consumers.Kill, Kill), packages.FormattedOnce["Kill/Cleaner.cs"]);

    [Fact]
    public void Format_leaves_alone_what_needs_review_or_is_refused() =>
        Assert.Equal(Expected.Original("Unfixed.cs"), packages.FormattedOnce["Net10/Unfixed.cs"]);

    [Theory]
    [MemberData(nameof(Formatted))]
    public void Format_leaves_the_wrapper_alone(string consumer) =>
        Assert.Equal(Expected.Original("ConcreteJob.cs"), packages.FormattedOnce[$"{consumer}/ConcreteJob.cs"]);

    [Theory]
    [InlineData("LibraryNet48")]
    [InlineData("LibraryNet10")]
    public void Format_uses_the_library_where_it_is_referenced(string consumer)
    {
        var text = packages.FormattedOnce[$"{consumer}/WithLibrary.cs"];

        Assert.Contains("job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true }); // CIMJOB001", text, StringComparison.Ordinal);
        Assert.Contains("return job.StopJob(JobStopRequest.Terminate).ToKillJobCode(); // CIMJOB001", text, StringComparison.Ordinal);
        Assert.Contains("using CimJobs;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_format_changes_nothing() =>
        Assert.Equal(packages.FormattedOnce, packages.FormattedTwice);

    [Fact]
    public void Formatted_consumers_build_without_warnings() =>
        Assert.DoesNotContain(packages.After, message => message.File != "Unfixed.cs");

    [Fact]
    public void What_was_left_alone_is_still_reported() =>
        Assert.Equal(
            Expected.Reports(Consumers.Net10).Where(report => report.File == "Unfixed.cs").Select(report => report.Line),
            packages.After.Where(message => message.File == "Unfixed.cs").Select(message => message.Line).Order());
}
