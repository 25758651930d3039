namespace CimJobAnalyzers.Tool.Reports;

/// <summary>The forms there are.</summary>
internal static class ReportFormats
{
    public static IReadOnlyDictionary<string, IReport> ByName { get; } = new Dictionary<string, IReport>
    {
        ["text"] = new TextReport(),
        ["json"] = new JsonReport(),
        ["sarif"] = new SarifReport(),
        ["github"] = new GitHubReport(),
        ["html"] = new HtmlReport(),
    };
}
