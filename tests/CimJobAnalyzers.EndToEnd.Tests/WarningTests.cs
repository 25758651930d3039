namespace CimJobAnalyzers.EndToEnd.Tests;

[Collection(PackagesGroup.Name)]
public sealed class WarningTests(PackagesFixture packages)
{
    public static TheoryData<string> Targets => [Consumers.Net48.Name, Consumers.Net8.Name, Consumers.Net10.Name, Consumers.LibraryNet48.Name, Consumers.LibraryNet10.Name];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Build_reports_each_call_with_file_and_line(string name)
    {
        var consumer = Consumers.All.Single(candidate => candidate.Name == name);

        Assert.Equal(
            Expected.Reports(consumer).Order(),
            Of(consumer).Select(message => (message.File, message.Line, message.Id)).Order());
        Assert.All(Of(consumer), message => Assert.Equal("warning", message.Severity));
    }

    [Fact]
    public void EditorConfig_silences() =>
        Assert.Equal(["warning CIMJOB002", "warning CIMJOB003"], Severities(Consumers.ConfigNone));

    [Fact]
    public void EditorConfig_makes_errors() =>
        Assert.Equal(["error CIMJOB001", "warning CIMJOB002", "warning CIMJOB003"], Severities(Consumers.ConfigError));

    [Fact]
    public void Preset_enforces() =>
        Assert.Equal(["error CIMJOB001", "error CIMJOB002", "error CIMJOB003"], Severities(Consumers.Enforce));

    [Fact]
    public void EditorConfig_outranks_preset() =>
        Assert.Equal(["error CIMJOB002", "error CIMJOB003"], Severities(Consumers.EnforceOverruled));

    [Fact]
    public void Preset_suggests()
    {
        Assert.Empty(Severities(Consumers.Suggest));
        Assert.All(Sarif.Read(packages.FolderOf(Consumers.Suggest)), result => Assert.Equal("note", result.Level));
        Assert.NotEmpty(Sarif.Read(packages.FolderOf(Consumers.Suggest)));
    }

    [Fact]
    public void Preset_silences()
    {
        Assert.Empty(Severities(Consumers.None));
        Assert.Empty(Sarif.Read(packages.FolderOf(Consumers.None)));
    }

    [Fact]
    public void Default_preset_changes_nothing() =>
        Assert.Equal(["warning CIMJOB001", "warning CIMJOB002", "warning CIMJOB003"], Severities(Consumers.Default));

    [Fact]
    public void Unknown_preset_is_an_error()
    {
        var error = Assert.Single(packages.Before, message => message.Project == Consumers.UnknownMode.Name && message.Severity == "error");

        Assert.Equal("CIMJOBMODE", error.Id);
        Assert.Contains("'Enforced'", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_as_errors_fail_the_build() =>
        Assert.Equal(["error CIMJOB001", "error CIMJOB002", "error CIMJOB003"], Severities(Consumers.WarningsAsErrors));

    [Fact]
    public void NoWarn_suppresses() =>
        Assert.Equal(["warning CIMJOB002", "warning CIMJOB003"], Severities(Consumers.NoWarn));

    [Fact]
    public void Pragma_and_attribute_suppress()
    {
        Assert.Equal(
            Expected.Reports(Consumers.Suppressed),
            Of(Consumers.Suppressed).Select(message => (message.File, message.Line, message.Id)));
        Assert.Equal(2, Sarif.Read(packages.FolderOf(Consumers.Suppressed)).Count(result => result.IsSuppressed));
    }

    [Theory]
    [InlineData("CS8032")]
    [InlineData("CS8033")]
    [InlineData("CS9057")]
    [InlineData("AD0001")]
    public void Analyzers_load_and_never_fail(string id) =>
        Assert.DoesNotContain(id, packages.AllOutput, StringComparison.Ordinal);

    private IEnumerable<BuildMessage> Of(ConsumerProject consumer) =>
        packages.Before.Where(message => message.Project == consumer.Name && message.Id.StartsWith("CIMJOB", StringComparison.Ordinal));

    private IEnumerable<string> Severities(ConsumerProject consumer) =>
        Of(consumer).Select(message => $"{message.Severity} {message.Id}").Distinct().Order(StringComparer.Ordinal);
}
