using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Finds a call of KillJob in a command line: what counts depends on the program that reads it.</summary>
internal static class CommandLine
{
    /// <summary>What stands between the program and its arguments, and between arguments that are given one by one: no argument can hold it.</summary>
    public const char Boundary = '\0';

    private const string UnknownProgram = "";
    private const int MaximumDepth = 6;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Extension = new(@"\.(?:exe|com|cmd|bat|vbs)$", Options);
    private static readonly Regex Method = new(@"^['""]?(?<name>killjob)['""]?(?:\(.*)?$", Options);
    private static readonly Regex CommandOfShell = new("^(?:/[ckr]|-[a-z]*c)$", Options);
    private static readonly Regex NoCommandOfPowerShell = new("^[-/](?:f|e(?!x|p))", Options);
    private static readonly Regex ValueOfPowerShell = new("^[-/](?:ex|ep|v|w|in|o|config|ps|cus|set)", Options);
    private static readonly Regex CimWords = new(@"\b(?:Msvm|CIM)_|/namespace:|wmi/root|/wbem/", Options);

    private static readonly Dictionary<string, Func<ImmutableArray<MappedText>, int, int?>> Programs = new()
    {
        [UnknownProgram] = FindInAnyProgram,
        ["wmic"] = (arguments, _) => FindInWmic(arguments),
        ["winrm"] = (arguments, _) => FindInWinrm(arguments),
        ["powershell"] = FindInPowerShell,
        ["pwsh"] = FindInPowerShell,
        ["cmd"] = FindInWindowsShell,
        ["bash"] = FindInPosixShell,
        ["sh"] = FindInPosixShell,
        ["zsh"] = FindInPosixShell,
        ["psexec"] = FindCarriedInWindows,
        ["psexec64"] = FindCarriedInWindows,
        ["runas"] = FindCarriedInWindows,
        ["saps"] = FindCarriedInWindows,
        ["schtasks"] = FindCarriedInWindows,
        ["start"] = FindCarriedInWindows,
        ["start-process"] = FindCarriedInWindows,
        ["winrs"] = FindCarriedInWindows,
        ["cscript"] = FindCarriedInWindows,
        ["plink"] = FindCarriedInPosix,
        ["ssh"] = FindCarriedInPosix,
        ["sudo"] = FindCarriedInPosix,
        ["wsl"] = FindCarriedInPosix,
    };

    /// <param name="text">The program and its arguments, with the boundary between them.</param>
    /// <param name="isList">Whether the boundary stands between the arguments too, so that none has to be taken apart.</param>
    public static int? FindCall(string text, bool isList)
    {
        var line = MappedText.Of(text);
        var end = text.IndexOf(Boundary);
        var arguments = line.Slice(end + 1, text.Length);
        var words = isList ? Elements(arguments) : Words(arguments, isPosix: false);
        return FindCall(words.Insert(0, line.Slice(0, end)), MaximumDepth);
    }

    /// <param name="words">The program and its arguments.</param>
    /// <param name="depth">How many texts within texts may still be read.</param>
    public static int? FindCall(ImmutableArray<MappedText> words, int depth) =>
        words.Length > 1 && depth > 0 && Programs.TryGetValue(ProgramName(words[0].Text), out var find)
            ? find(words.RemoveAt(0), depth)
            : null;

    /// <summary>The name of a program or a command, without its folder or module; empty if only the running program knows it.</summary>
    public static string ProgramName(string path)
    {
        var start = path.LastIndexOfAny(['\\', '/', MappedText.Unknown]) + 1;
        return Extension.Replace(path.Substring(start).Trim(' ', '"'), string.Empty).ToLowerInvariant();
    }

    // Nobody knows the program, so what it is told must leave no doubt.
    private static int? FindInAnyProgram(ImmutableArray<MappedText> arguments, int depth) =>
        (CimWords.IsMatch(MappedText.Join(arguments).Text) ? FindInWmic(arguments) ?? FindInWinrm(arguments) : null)
        ?? FindInWindowsShell(arguments, depth)
        ?? (arguments[0].Text is not ['-', ..] || arguments.Any(StartsCommandOfPowerShell) ? FindInPowerShell(arguments, depth) : null);

    // wmic … call KillJob
    private static int? FindInWmic(ImmutableArray<MappedText> arguments)
    {
        var words = Words(MappedText.Join(arguments), isPosix: false);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Is("call") && NameIn(words[i + 1]) is { } at)
            {
                return at;
            }
        }

        return null;
    }

    // winrm invoke KillJob …
    private static int? FindInWinrm(ImmutableArray<MappedText> arguments)
    {
        var words = Words(MappedText.Join(arguments), isPosix: false).RemoveAll(word => word.Text.StartsWith("-", StringComparison.Ordinal));
        return words is [var verb, var action, ..] && (verb.Is("invoke") || verb.Is("i")) ? NameIn(action) : null;
    }

    private static int? FindInPowerShell(ImmutableArray<MappedText> arguments, int depth)
    {
        var at = 0;
        while (at < arguments.Length && arguments[at].Text is ['-' or '/', _, ..] option)
        {
            if (StartsCommandOfPowerShell(arguments[at]))
            {
                at++;
                break;
            }

            if (NoCommandOfPowerShell.IsMatch(option))
            {
                return null;
            }

            at += ValueOfPowerShell.IsMatch(option) ? 2 : 1;
        }

        return PowerShellScript.FindCall(MappedText.Join(arguments.Skip(at)), depth - 1);
    }

    private static bool StartsCommandOfPowerShell(MappedText word) =>
        word.Text is ['-' or '/', _, ..] option && "command".StartsWith(option.Substring(1), StringComparison.OrdinalIgnoreCase);

    private static int? FindInShell(ImmutableArray<MappedText> arguments, bool isPosix, int depth) =>
        FindInLine(ImmutableArray.CreateRange(arguments.SkipWhile(word => !CommandOfShell.IsMatch(word.Text)).Skip(1)), isPosix, depth);

    // One command after the other; a command that is quoted as a whole is a line of its own.
    private static int? FindInLine(ImmutableArray<MappedText> words, bool isPosix, int depth)
    {
        var start = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && !IsOperator(words[i].Text))
            {
                continue;
            }

            var command = ImmutableArray.Create(words, start, i - start);
            var at = depth > 0 && !command.IsEmpty && command[0].Text.Any(char.IsWhiteSpace)
                ? FindInLine(Words(command[0], isPosix), isPosix, depth - 1)
                : FindCall(command, depth - 1);
            if (at is not null)
            {
                return at;
            }

            start = i + 1;
        }

        return null;
    }

    private static int? FindInWindowsShell(ImmutableArray<MappedText> arguments, int depth) => FindInShell(arguments, isPosix: false, depth);

    private static int? FindInPosixShell(ImmutableArray<MappedText> arguments, int depth) => FindInShell(arguments, isPosix: true, depth);

    private static int? FindCarriedInWindows(ImmutableArray<MappedText> arguments, int depth) => FindCarried(arguments, isPosix: false, depth);

    private static int? FindCarriedInPosix(ImmutableArray<MappedText> arguments, int depth) => FindCarried(arguments, isPosix: true, depth);

    // A part of the arguments is a command line of its own. It begins with the first program that is known here.
    private static int? FindCarried(ImmutableArray<MappedText> arguments, bool isPosix, int depth)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Words(arguments[i], isPosix) is [var program, ..] && ProgramName(program.Text) is not UnknownProgram and var name && Programs.ContainsKey(name))
            {
                return FindCall(Words(MappedText.Join(arguments.Skip(i)), isPosix), depth - 1);
            }
        }

        return null;
    }

    private static int? NameIn(MappedText word) => Method.Match(word.Text) is { Success: true } match ? word.Origins[match.Groups["name"].Index] : null;

    private static bool IsOperator(string word) => word.Length > 0 && word.All(character => character is '&' or '|' or ';');

    private static ImmutableArray<MappedText> Elements(MappedText text)
    {
        var elements = ImmutableArray.CreateBuilder<MappedText>();
        var start = 0;
        for (var i = 0; i <= text.Text.Length; i++)
        {
            if (i == text.Text.Length || text.Text[i] == Boundary)
            {
                elements.Add(text.Slice(start, i));
                start = i + 1;
            }
        }

        return elements.ToImmutable();
    }

    private static ImmutableArray<MappedText> Words(MappedText line, bool isPosix)
    {
        var words = ImmutableArray.CreateBuilder<MappedText>();
        var at = 0;
        while (at < line.Text.Length)
        {
            if (char.IsWhiteSpace(line.Text[at]))
            {
                at++;
            }
            else if (IsOperator(line.Text[at].ToString()))
            {
                words.Add(line.Slice(at, ++at));
            }
            else
            {
                words.Add(ReadWord(line, ref at, isPosix));
            }
        }

        return words.ToImmutable();
    }

    private static MappedText ReadWord(MappedText line, ref int at, bool isPosix)
    {
        var kept = new List<int>();
        var quote = default(char?);
        for (; at < line.Text.Length; at++)
        {
            var character = line.Text[at];
            if (character == '\\' && at + 1 < line.Text.Length && line.Text[at + 1] == '"')
            {
                kept.Add(++at);
            }
            else if (character == quote)
            {
                quote = null;
            }
            else if (quote is null && (character == '"' || (isPosix && character == '\'')))
            {
                quote = character;
            }
            else if (quote is null && (char.IsWhiteSpace(character) || IsOperator(character.ToString())))
            {
                break;
            }
            else
            {
                kept.Add(at);
            }
        }

        return line.Pick(kept);
    }
}
