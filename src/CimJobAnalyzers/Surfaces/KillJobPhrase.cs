using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Tells a call of KillJob in a script, a request or a command line from the mere word.</summary>
/// <remarks>Asked only of texts that hold the word, so that a regular expression may answer.</remarks>
internal static class KillJobPhrase
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex MethodParameter = New(@"(?:-(?:m[a-z]*|name)[\s:]+|\b(?:method)?name\s*=\s*)[""'\\`]*(?<name>killjob)\b");
    private static readonly Regex InvokingLine = New(@"(?:invoke-(?:cim|wmi)method|\bicim\b|\biwmi\b|invoke-wsmanaction)[^\r\n;|]*?\s[""'\\`]*(?<name>killjob)\b");
    private static readonly Regex InvokedByName = New(@"\.(?:InvokeMethod|ExecMethod_?)\(\s*[^)\r\n]*?[""'](?<name>killjob)[""']");
    private static readonly Regex MemberCall = New(@"\.(?<name>killjob)\s*\(\s*(?<argument>[^)\r\n]*)");
    private static readonly Regex CimWords = New(@"Invoke-(?:Cim|Wmi)Method|\bicim\b|\biwmi\b|Get-(?:CimInstance|WmiObject)|\bg(?:cim|wmi)\b|\[wmi|winmgmts|ManagementObject|\b(?:Msvm|CIM)_");
    private static readonly Regex Switch = New(@"^(?:\$true|\$false|0|1|\[bool\].*)\s*$");
    private static readonly Regex WmicCall = New(@"\bcall\s+[""'\\]*(?<name>killjob)\b");
    private static readonly Regex WinrmInvoke = New(@"\binvoke\s+[""'\\]*(?<name>killjob)\b");
    private static readonly Regex Body = New(@"(?<name>killjob)_(?:INPUT|OUTPUT)\b");
    private static readonly Regex Action = New(@"/(?<name>killjob)(?![\w/])");
    private static readonly Regex WholeArgument = New(@"(?:^|\s)(?<name>killjob)(?=\s|$)");
    private static readonly Regex CimUri = New(@"/wbem/|wscim|wsman|\b(?:Msvm|CIM)_");

    /// <summary>A PowerShell script that calls the method: by cmdlet, by name, or as a member of a CIM object.</summary>
    public static int InScript(string text) => First(text, MethodParameter, InvokingLine, InvokedByName) is var at and >= 0 && CimWords.IsMatch(text)
        ? at
        : First(text, InvokingLine, InvokedByName) is var named and >= 0 ? named
        : InMemberCall(text);

    /// <summary>wmic … call KillJob, winrm invoke KillJob …, or a script that a shell is given.</summary>
    public static int InCommandLine(string text) => First(text, WmicCall, WinrmInvoke) is var at and >= 0 ? at : InScript(text);

    /// <summary>One argument of a command line whose program is known.</summary>
    public static int InCommandLinePart(string text) => First(text, WholeArgument) is var at and >= 0 ? at : InCommandLine(text);

    /// <summary>The action, the resource URI or the body of a WS-Management request.</summary>
    public static int InRequest(string text) => First(text, Body, Action, WholeArgument);

    /// <summary>The same, where nothing but the texts says that it is one.</summary>
    public static int InLooseRequest(string text) =>
        Body.IsMatch(text) || CimUri.IsMatch(text) ? InRequest(text) : -1;

    /// <summary>The body of a request that is sent as plain HTTP.</summary>
    public static int InSoapBody(string text) => CimUri.IsMatch(text) ? First(text, Body, Action) : First(text, Body);

    public static bool IsWmiProgram(string text)
    {
        var name = text.Substring(text.LastIndexOfAny(['\\', '/']) + 1);
        return name.ToUpperInvariant() is "WMIC" or "WMIC.EXE" or "WINRM" or "WINRM.CMD";
    }

    // $job.KillJob($true): an object of any kind may have such a method, so either the argument or the script must speak of CIM.
    private static int InMemberCall(string text)
    {
        for (var match = MemberCall.Match(text); match.Success; match = match.NextMatch())
        {
            if (!IsInComment(text, match.Index) && (Switch.IsMatch(match.Groups["argument"].Value) || CimWords.IsMatch(text)))
            {
                return match.Groups["name"].Index;
            }
        }

        return -1;
    }

    private static int First(string text, params Regex[] patterns)
    {
        var first = -1;
        foreach (var pattern in patterns)
        {
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
            {
                var at = match.Groups["name"].Index;
                if (!IsInComment(text, at))
                {
                    first = first < 0 || at < first ? at : first;
                    break;
                }
            }
        }

        return first;
    }

    // PowerShell's # at the start of a word, up to the end of the line.
    private static bool IsInComment(string text, int position)
    {
        for (var at = position - 1; at >= 0 && text[at] is not ('\n' or '\r'); at--)
        {
            if (text[at] == '#' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static Regex New(string pattern) => new(pattern, Options);
}
