using System.Text.RegularExpressions;
using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Whether all that a script, a command line or a request names is Hyper-V's; what it compares with names nothing.</summary>
internal static class ScriptEvidence
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Equality = @"(?<!(?:\$\w+|class|classname|namespace|query|path)\s*)=|<>|!=";
    private const string Comparison = "(?:" + Equality + @"|-[ci]?(?:not)?(?:eq|ne|like|match|in|contains))\s*['""]?[^'""\s]*";

    private static readonly Regex Names = new("(?<compared>" + Comparison + @")?(?<name>root[\\/]+[\w\\/]+|\bMsvm_\w*)", Options);
    private static readonly Regex HyperV = new(@"^(?:root[\\/]+virtualization[\\/]+v2\b|Msvm_)", Options);

    public static JobEvidence Of(string text)
    {
        var names = Names.Matches(text).Cast<Match>().Where(match => !match.Groups["compared"].Success).Select(match => match.Groups["name"].Value).ToList();
        return names.Count > 0 && names.All(HyperV.IsMatch) ? new(JobKind.Unknown, CimProvider.HyperV) : JobEvidence.None;
    }
}
