using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Rules;
using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Design;

/// <summary>What the pages say is what the code does.</summary>
public sealed class PageTests
{
    public static TheoryData<string> RuleIds => [.. Workbench.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_rule_has_a_page_beside_its_code(string id)
    {
        var rule = Workbench.Rules.Single(rule => rule.Id == id);
        var page = Read("AnalyzerSources", "Rules", id, $"{id}.md");
        Assert.Equal($"# {id}: {rule.Title}", page.Split('\r', '\n')[0]);
        Assert.Contains($"| Category | {rule.Category} |", page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {rule.DefaultSeverity} |", page, StringComparison.Ordinal);
        Assert.Contains("## Generated code", page, StringComparison.Ordinal);
        Assert.EndsWith($"Rules/{id}/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_is_in_the_readme_with_its_values_and_default()
    {
        var readme = Read("README.md");
        foreach (var option in Options.All)
        {
            var values = string.Join(", ", option.Format.Split(" | ").Select(value => value == option.DefaultText ? $"**{value}**" : value));
            Assert.Contains($"| `{option.Key}` | {values} | {option.Description} |", readme, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Readme_and_page_say_whether_there_is_a_fix(string id)
    {
        var row = Read("README.md").Split('\n').Single(line => line.StartsWith($"| [{id}](src/CimJobAnalyzers/Rules/{id}/{id}.md) |", StringComparison.Ordinal)).TrimEnd('\r', '|', ' ');
        var isFixed = Workbench.HasFixer(id);
        Assert.Equal(isFixed, !row.EndsWith("| no", StringComparison.Ordinal));
        Assert.Equal(isFixed, !Read("AnalyzerSources", "Rules", id, $"{id}.md").Contains("| Fix | no |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("PackageReadme.md")]
    public void The_bulk_command_names_every_rule_with_a_fix(string readme)
    {
        var command = Read(readme).Split('\n').Single(line => line.StartsWith("dotnet format analyzers", StringComparison.Ordinal)).TrimEnd();
        var named = command.Split(' ').Where(word => word.StartsWith("CIMJOB", StringComparison.Ordinal));
        Assert.Equal(Workbench.Rules.Select(rule => rule.Id).Where(Workbench.HasFixer).Order(StringComparer.Ordinal), named);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_has_its_own_sentence(string name)
    {
        var sentence = Explanations.Of(Enum.Parse<RefusalReason>(name));
        Assert.NotEmpty(sentence);
        Assert.Single(Enum.GetValues<RefusalReason>(), reason => Explanations.Of(reason) == sentence);
    }

    public static TheoryData<string> Refusals => [.. Enum.GetNames<RefusalReason>()];

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]));
}
