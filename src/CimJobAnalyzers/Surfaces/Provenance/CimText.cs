using System.Text.RegularExpressions;
using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>Reads object paths, namespaces, class names and queries, in which holes stand for what the code does not show.</summary>
internal static class CimText
{
    public const char Hole = '\uFFFC';
    private const string Word = @"[\w" + "\uFFFC" + "]+";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly Regex Select = new(@"^\s*select\s.*?\sfrom\s+(?<class>" + Word + ")", Options);
    private static readonly Regex Associators = new(@"^\s*(?:associators|references)\s+of\s*\{(?<path>.*)\}(?<conditions>[^}]*)$", Options);
    private static readonly Regex ResultClass = new(@"\bresultclass\s*=\s*['""]?(?<class>" + Word + ")", Options);
    private static readonly Regex Moniker = new(@"^\s*winmgmts:(?:\{[^}]*\}|\[[^\]]*\])*!?", Options);
    private static readonly char[] Separators = ['\\', '/'];
    private static readonly char[] BehindClass = ['.', '=', '@', '\'', '"', ' ', ','];

    public static JobEvidence Read(string text, TextMeaning meaning) => meaning switch
    {
        TextMeaning.Path => OfPath(text),
        TextMeaning.Namespace => OfNamespace(OfPathParts(text).Namespace ?? text),
        TextMeaning.ClassName => OfClass(text),
        TextMeaning.Query => OfQuery(text),
        TextMeaning.QueryOrClassName => Select.IsMatch(text) || Associators.IsMatch(text) ? OfQuery(text) : OfClass(text),
        _ => JobEvidence.None,
    };

    private static JobEvidence OfQuery(string query)
    {
        if (Select.Match(query) is { Success: true } select)
        {
            return OfClass(select.Groups["class"].Value);
        }

        // What an object leads to is in its namespace, and else another object.
        if (Associators.Match(query) is not { Success: true } associators)
        {
            return JobEvidence.None;
        }

        var related = new JobEvidence(JobKind.Unknown, OfPath(associators.Groups["path"].Value).Provider);
        return ResultClass.Match(associators.Groups["conditions"].Value) is { Success: true } result
            ? related.And(OfClass(result.Groups["class"].Value))
            : related;
    }

    private static JobEvidence OfPath(string path)
    {
        var (space, className) = OfPathParts(path);
        var found = space is null ? JobEvidence.None : OfNamespace(space);
        return className is null ? found : found.And(OfClass(className));
    }

    private static (string? Namespace, string? ClassName) OfPathParts(string path)
    {
        path = Moniker.Replace(path, string.Empty).Trim();
        var keys = path.IndexOfAny(['=', '\'', '"']);
        var head = keys < 0 ? path : path.Substring(0, keys);
        var colon = head.IndexOf(':');
        if (colon < 0)
        {
            return head.IndexOfAny(Separators) >= 0 ? (head, null) : (null, ClassIn(path));
        }

        return (head.Substring(0, colon), ClassIn(path.Substring(colon + 1)));
    }

    private static string ClassIn(string relativePath)
    {
        var end = relativePath.IndexOfAny(BehindClass);
        return end < 0 ? relativePath : relativePath.Substring(0, end);
    }

    private static JobEvidence OfNamespace(string space)
    {
        var segments = Moniker.Replace(space, string.Empty).Trim().Split(Separators, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (segments.Count > 0 && (space.StartsWith(@"\\", StringComparison.Ordinal) || space.StartsWith("//", StringComparison.Ordinal)))
        {
            segments.RemoveAt(0);
        }

        return CimClasses.OfNamespace(segments);
    }

    private static JobEvidence OfClass(string name)
    {
        name = name.Trim();
        return name.Length == 0 ? JobEvidence.None
            : name.IndexOf(Hole) is >= 0 and var hole ? CimClasses.OfPartialClass(name.Substring(0, hole), name.Substring(name.LastIndexOf(Hole) + 1))
            : CimClasses.OfClass(name);
    }
}
