using CimJobAnalyzers.Demo;

namespace CimJobAnalyzers.EndToEnd.Tests;

[Collection(PackagesGroup.Name)]
public sealed class DemoTests(PackagesFixture packages)
{
    [Fact]
    public async Task Walkthrough_shows_warnings_diff_and_clean_build()
    {
        CopySample();
        using var output = new StringWriter();

        await new Walkthrough(packages.Root, output).RunAsync();

        var text = output.ToString();
        Assert.Contains("JobCleaner.cs(", text, StringComparison.Ordinal);
        Assert.Contains("+++ b/JobCleaner.cs", text, StringComparison.Ordinal);
        Assert.Contains("+            job.Get();", text, StringComparison.Ordinal);
        Assert.Contains("Clean: no warnings left.", text, StringComparison.Ordinal);
    }

    private void CopySample()
    {
        var target = Directory.CreateDirectory(Path.Combine(packages.Root, "tests", "CimJobAnalyzers.Sample")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PackagesFixture.Repository, "tests", "CimJobAnalyzers.Sample")))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }
}
