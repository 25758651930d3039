using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Finds a call of KillJob in the action, the resource URI or the body of a WS-Management request.</summary>
internal static class RequestText
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Body = new(@"(?<name>killjob)_(?:INPUT|OUTPUT)\b", Options);
    private static readonly Regex Action = new(@"/(?<name>killjob)(?![\w/])", Options);
    private static readonly Regex WholeArgument = new(@"(?:^|\0)\s*(?<name>killjob)\s*(?=\0|$)", Options);
    private static readonly Regex CimUri = new(@"/wbem/|wscim|wsman|\b(?:Msvm|CIM)_", Options);

    /// <summary>A request whose parts are given one by one.</summary>
    public static int? FindInRequest(string text) => First(text, Body, Action, WholeArgument);

    /// <summary>The same, where nothing but the texts says that it is one.</summary>
    public static int? FindInLooseRequest(string text) => Body.IsMatch(text) || CimUri.IsMatch(text) ? FindInRequest(text) : null;

    /// <summary>The body of a request that is sent as plain HTTP.</summary>
    public static int? FindInSoapBody(string text) => CimUri.IsMatch(text) ? First(text, Body, Action) : First(text, Body);

    private static int? First(string text, params Regex[] patterns) =>
        patterns.Select(pattern => pattern.Match(text)).Where(match => match.Success).Select(match => (int?)match.Groups["name"].Index).Min();
}
