namespace CimJobAnalyzers.EndToEnd.Tests;

[Collection(PackagesGroup.Name)]
public sealed class FormatTests(PackagesFixture packages)
{
    public static TheoryData<string> Formatted => [.. Consumers.All.Where(consumer => consumer.IsFormatted && consumer.Sources.Contains("Cleaner.cs")).Select(consumer => consumer.Name)];

    [Theory]
    [MemberData(nameof(Formatted))]
    public void One_run_writes_the_state_that_is_configured_for_each_project(string name)
    {
        var consumer = Consumers.All.Single(candidate => candidate.Name == name);

        Assert.Equal(Expected.Cleaner(consumer, consumer.State), packages.FormattedOnce[$"{name}/Cleaner.cs"]);
    }

    [Theory]
    [InlineData("SectionTerminate.cs", """job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, null });""")]
    [InlineData("SectionKill.cs", """job.InvokeMethod("RequestStateChange", new object[] { (ushort)5, null });""")]
    [InlineData("SectionKillLibrary.cs", "job.StopJob(RequestedState.Kill);")]
    public void The_same_run_writes_what_is_configured_for_each_section(string file, string statement) =>
        Assert.Contains($"            {statement} // CIMJOB001", packages.FormattedOnce[$"Sections/{file}"], StringComparison.Ordinal);

    [Theory]
    [InlineData("Net10")]
    [InlineData("TwoTargets")]
    public void Format_leaves_alone_what_needs_review_or_is_refused_in_a_target(string consumer) =>
        Assert.Equal(Expected.Original("Unfixed.cs"), packages.FormattedOnce[$"{consumer}/Unfixed.cs"]);

    [Theory]
    [MemberData(nameof(Formatted))]
    public void Format_leaves_the_wrapper_alone(string consumer) =>
        Assert.Equal(Expected.Original("ConcreteJob.cs"), packages.FormattedOnce[$"{consumer}/ConcreteJob.cs"]);

    [Theory]
    [InlineData("LibraryNet48")]
    [InlineData("LibraryNet10")]
    [InlineData("LibraryInTwoTargets")]
    public void Format_uses_the_library_where_it_is_referenced(string consumer)
    {
        var text = packages.FormattedOnce[$"{consumer}/WithLibrary.cs"];

        Assert.Contains("job.StopJob(RequestedState.Terminate, deleteWhenOver: true); // CIMJOB001", text, StringComparison.Ordinal);
        Assert.Contains("return job.StopJob(RequestedState.Terminate).ToKillJobCode(); // CIMJOB001", text, StringComparison.Ordinal);
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
            packages.After.Where(message => message is { Project: "Net10", File: "Unfixed.cs" }).Select(message => message.Line).Order());
}
