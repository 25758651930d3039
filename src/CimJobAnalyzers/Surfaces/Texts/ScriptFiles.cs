namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Finds KillJob in files that are not C#, for hosts that read them: no compiler hands them to an analyzer.</summary>
public static class ScriptFiles
{
    private static readonly string Shell = $"cmd{CommandLine.Boundary}/c ";

    /// <summary>The languages that are read, as extensions of file names.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".ps1", ".psm1", ".cmd", ".bat", ".vbs"];

    /// <summary>Where the first call of KillJob stands in a script; null when there is none, or when the file is of no language that is read.</summary>
    /// <param name="fileName">The file's name, whose extension tells the language.</param>
    /// <param name="text">The file's text.</param>
    public static int? FindKillJob(string fileName, string text)
    {
        if (text.IndexOf("KillJob", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return null;
        }

        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".ps1" or ".psm1" => PowerShellScript.FindCall(text),
            ".cmd" or ".bat" => FindInLines(text),
            ".vbs" => VisualBasicScript.FindCall(text),
            _ => null,
        };
    }

    private static int? FindInLines(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!IsComment(line) && CommandLine.FindCall(Shell + line.TrimEnd('\r').Replace('@', ' '), isList: false) is { } place)
            {
                return start + place - Shell.Length;
            }

            start += line.Length + 1;
        }

        return null;
    }

    private static bool IsComment(string line)
    {
        var code = line.TrimStart(' ', '\t', '@');
        return code.StartsWith("::", StringComparison.Ordinal) || code.StartsWith("rem ", StringComparison.OrdinalIgnoreCase);
    }
}
