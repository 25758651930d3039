using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CimJobAnalyzers.EndToEnd.Tests;

[Collection(PackagesGroup.Name)]
public sealed partial class PackageContentTests(PackagesFixture packages)
{
    [Fact]
    public void Analyzer_package_holds_exactly_this() => AssertEntries(
        "CimJobAnalyzers",
        "nupkg",
        "CimJobAnalyzers.nuspec",
        "README.md",
        "analyzers/dotnet/cs/CimJobAnalyzers.CodeFixes.dll",
        "analyzers/dotnet/cs/CimJobAnalyzers.dll",
        "buildTransitive/CimJobAnalyzers.targets",
        "buildTransitive/enforce.globalconfig",
        "buildTransitive/none.globalconfig",
        "buildTransitive/suggest.globalconfig",
        "icon.png");

    [Theory]
    [InlineData("CimJobs", "FromTheSamples.md", "README.md")]
    [InlineData("CimJobs.Core", "README.md")]
    [InlineData("CimJobs.ManagementInfrastructure", "README.md")]
    public void Library_package_holds_exactly_this(string id, params string[] readme) => AssertEntries(
        id,
        "nupkg",
        [
            $"{id}.nuspec",
            .. readme,
            "icon.png",
            $"lib/net462/{id}.dll",
            $"lib/net462/{id}.xml",
            $"lib/net8.0/{id}.dll",
            $"lib/net8.0/{id}.xml",
            $"lib/netstandard2.0/{id}.dll",
            $"lib/netstandard2.0/{id}.xml",
        ]);

    [Theory]
    [InlineData("CimJobs")]
    [InlineData("CimJobs.Core")]
    [InlineData("CimJobs.ManagementInfrastructure")]
    public void Libraries_have_symbols(string id) => AssertEntries(
        id,
        "snupkg",
        $"{id}.nuspec",
        $"lib/net462/{id}.pdb",
        $"lib/net8.0/{id}.pdb",
        $"lib/netstandard2.0/{id}.pdb");

    [Fact]
    public void Feed_holds_nothing_else() => Assert.Equal(
        ["CimJobAnalyzers", "CimJobs", "CimJobs.Core", "CimJobs.ManagementInfrastructure", "cimjob"],
        Directory.EnumerateFiles(packages.Feed, "*.nupkg").Select(file => Path.GetFileName(file).Replace($".{packages.Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Analyzer_package_brings_nothing_along()
    {
        var metadata = ReadMetadata("CimJobAnalyzers");

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Theory]
    [InlineData("CimJobAnalyzers")]
    [InlineData("CimJobs")]
    [InlineData("CimJobs.Core")]
    [InlineData("CimJobs.ManagementInfrastructure")]
    public void Metadata_is_filled_in(string id)
    {
        var metadata = ReadMetadata(id);

        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.NotEqual("Package Description", Value(metadata, "description"));
        Assert.False(string.IsNullOrEmpty(Value(metadata, "tags")));
    }

    [Theory]
    [InlineData("enforce", "error")]
    [InlineData("suggest", "suggestion")]
    [InlineData("none", "none")]
    public void Every_preset_names_every_rule(string preset, string severity)
    {
        var analyzers = Path.Combine(PackagesFixture.Repository, "src", "CimJobAnalyzers");
        var rules = Directory.EnumerateFiles(analyzers, "AnalyzerReleases.*.md")
            .SelectMany(file => RuleId().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        var lines = File.ReadLines(Path.Combine(PackagesFixture.Repository, "src", "CimJobAnalyzers.Package", "buildTransitive", $"{preset}.globalconfig"));

        Assert.Equal(rules.Select(rule => $"dotnet_diagnostic.{rule}.severity = {severity}"), lines.Where(line => line.StartsWith("dotnet_", StringComparison.Ordinal)));
    }

    private void AssertEntries(string id, string extension, params string[] expected)
    {
        using var package = packages.Open(id, extension);
        var entries = package.Entries.Select(entry => entry.FullName).Where(name => !IsEnvelope(name)).Order(StringComparer.Ordinal);
        Assert.Equal(expected, entries);
    }

    private XElement ReadMetadata(string id)
    {
        using var package = packages.Open(id);
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static string? Value(XElement metadata, string name) =>
        metadata.Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static bool IsEnvelope(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/services/", StringComparison.Ordinal);

    [GeneratedRegex(@"CIMJOB\d+")]
    private static partial Regex RuleId();
}
