namespace CimJobAnalyzers.Rules;

/// <summary>What all descriptors share.</summary>
internal static class RuleHelp
{
    public const string Category = "CimJobs";

    public static string LinkTo(string id) => $"https://github.com/cimjobanalyzers/cimjobanalyzers/blob/main/src/CimJobAnalyzers/Rules/{id}/{id}.md";
}
