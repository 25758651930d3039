namespace CimJobAnalyzers.EndToEnd.Tests;

[Collection(PackagesGroup.Name)]
public sealed class SarifTests(PackagesFixture packages)
{
    [Fact]
    public void Log_holds_every_report_with_its_place() =>
        Assert.Equal(
            Expected.Reports(Consumers.Net10).Order(),
            Results.Select(result => (result.File, result.Line, result.Id)).Order());

    [Fact]
    public void Refusal_stands_in_the_properties()
    {
        var refused = Assert.Single(Results, result => result.Properties.ContainsKey("CimJob.Refusal"));

        Assert.Equal("Unfixed.cs", refused.File);
        Assert.Equal("ArgumentsBuiltElsewhere", refused.Properties["CimJob.Refusal"]);
    }

    [Fact]
    public void Need_for_review_stands_in_the_properties() =>
        Assert.Equal(
            ["DeletionLost", "ResultCodesChange"],
            Results.Where(result => result.Properties.ContainsKey("CimJob.NeedsReview")).OrderBy(result => result.Line).Select(result => result.Properties["CimJob.NeedsReview"]));

    private IReadOnlyList<SarifResult> Results => Sarif.Read(packages.FolderOf(Consumers.Net10));
}
