using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Finds KillJob in VBScript: as a method of a scripting object, or as the name that ExecMethod_ is given.</summary>
internal static class VisualBasicScript
{
    // A string, a comment to the end of the line, or a call.
    private static readonly Regex Pieces = new(
        """
        \bExecMethod(?:Async)?_?\s*\(?(?:\s*"[^"\r\n]*"\s*,)?\s*"(?<call>KillJob)" | \.(?<call>KillJob)\b | "(?:[^"\r\n]|"")*" | '[^\r\n]* | \bRem\s[^\r\n]*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static int? FindCall(string script)
    {
        for (var piece = Pieces.Match(script); piece.Success; piece = piece.NextMatch())
        {
            if (piece.Groups["call"] is { Success: true, Index: var place })
            {
                return place;
            }
        }

        return null;
    }
}
