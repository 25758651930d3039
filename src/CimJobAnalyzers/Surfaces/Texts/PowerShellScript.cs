using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Finds a call of KillJob in a PowerShell script: by cmdlet, by name, or as a member of a CIM object.</summary>
internal sealed class PowerShellScript
{
    private const int MaximumDepth = 4;
    private const int MaximumHops = 2;
    private const int MaximumAssignments = 8;

    private static readonly Regex CimWords = new(
        @"Invoke-(?:Cim|Wmi)Method|\bicim\b|\biwmi\b|Get-(?:CimInstance|WmiObject)|\bg(?:cim|wmi)\b|\[wmi|winmgmts|ManagementObject|\b(?:Msvm|CIM)_",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly ImmutableArray<ImmutableArray<ScriptWord>> _statements;
    private readonly int _depth;

    private PowerShellScript(MappedText script, int depth)
    {
        _statements = ImmutableArray.CreateRange(WithInner(ScriptReader.Read(script)));
        _depth = depth;
    }

    /// <summary>Where the name of the first call stands.</summary>
    public static int? FindCall(string script) => FindCall(MappedText.Of(script), MaximumDepth);

    /// <param name="script">The script.</param>
    /// <param name="depth">How many texts within texts may still be read.</param>
    public static int? FindCall(MappedText script, int depth) =>
        depth == 0 ? null : new PowerShellScript(script, depth).Calls().Min();

    private static IEnumerable<ImmutableArray<ScriptWord>> WithInner(IEnumerable<ImmutableArray<ScriptWord>> statements) =>
        statements.SelectMany(statement => WithInner(statement.SelectMany(word => word.Inner)).Prepend(statement));

    private IEnumerable<int?> Calls()
    {
        foreach (var statement in _statements)
        {
            for (var i = 0; i < statement.Length; i++)
            {
                yield return StartsCommand(statement, i) ? FindInCommand(statement, i) : null;
                yield return i + 1 < statement.Length && statement[i + 1] is { Kind: ScriptWordKind.Group, IsGlued: true } arguments
                    ? FindInMemberCall(statement[i], arguments)
                    : null;
            }
        }
    }

    // At the start of a statement, or behind what may stand before it there; what only the running program knows may end a statement.
    private static bool StartsCommand(ImmutableArray<ScriptWord> statement, int index) =>
        index == 0
        || (statement[index].Kind == ScriptWordKind.Bare && statement[index].Text.LastIndexOf(MappedText.Unknown) is var at and >= 0 && at + 1 < statement[index].Text.Length)
        || (statement[index] is { Kind: ScriptWordKind.Bare, IsGlued: false } && statement[index - 1] switch
        {
            { Kind: ScriptWordKind.Bare, Text: [MappedText.Unknown] } => StartsCommand(statement, index - 1),
            { Kind: ScriptWordKind.Bare } previous => previous.IsBare("=") || previous.IsBare("return"),
            { Kind: ScriptWordKind.Group } => index > 1 && statement[index - 2].IsBare("param"),
            { Kind: ScriptWordKind.Block } => true,
            _ => false,
        });

    private int? FindInCommand(ImmutableArray<ScriptWord> statement, int index)
    {
        var arguments = statement.Skip(index + 1).ToImmutableArray();
        switch (CommandLine.ProgramName(statement[index].Text))
        {
            case "invoke-cimmethod" or "icim" or "invoke-wmimethod" or "iwmi" or "invoke-wsmanaction":
                return FindInInvocation(arguments);
            case "invoke-expression" or "iex":
                return FindInScripts(arguments);
            default:
                var words = statement.Skip(index).Where(word => word is { Kind: ScriptWordKind.Bare or ScriptWordKind.Quoted } && !word.IsBare(","));
                return CommandLine.FindCall(ImmutableArray.CreateRange(words.Select(word => word.Content)), _depth - 1);
        }
    }

    private int? FindInInvocation(ImmutableArray<ScriptWord> arguments)
    {
        string? parameter = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var word = arguments[i];
            if (word is { Kind: ScriptWordKind.Bare, IsGlued: false, Text: ['-', _, ..] text } && char.IsLetter(text[1]))
            {
                var end = text.IndexOf(':');
                parameter = end < 0 ? text.Substring(1) : text.Substring(1, end - 1);
                if (end >= 0 && end + 1 < text.Length)
                {
                    word = word with { Content = word.Content.Slice(end + 1, text.Length) };
                }
                else
                {
                    parameter = IsSwitch(parameter) ? null : parameter;
                    continue;
                }
            }
            else if (word is { Kind: ScriptWordKind.Bare, Text: ['@', .. var splatted] })
            {
                if (FindInSplatted(splatted) is { } at)
                {
                    return at;
                }

                continue;
            }

            var isValue = parameter is null
                ? !word.IsGlued && !(i > 0 && arguments[i - 1].IsBare(","))
                : IsNameParameter(parameter);
            if (isValue && NameIn(word) is { } name)
            {
                return name;
            }

            parameter = null;
        }

        return null;
    }

    // @p, with $p = @{ MethodName = 'KillJob' } or $p.MethodName = 'KillJob' somewhere.
    private int? FindInSplatted(string variable)
    {
        var entries = Assigned(variable)
            .Where(word => word.Kind == ScriptWordKind.Table)
            .SelectMany(table => table.Inner)
            .Where(entry => entry.Length > 2 && entry[1].IsBare("=") && IsNameParameter(entry[0].Text))
            .Select(entry => Value(entry, 2));
        return entries.Concat(Assigned(variable + ".MethodName")).Concat(Assigned(variable + ".Name")).Select(NameIn).Min();
    }

    private int? FindInMemberCall(ScriptWord member, ScriptWord arguments)
    {
        if (member.Kind != ScriptWordKind.Bare)
        {
            return null;
        }

        // $job.KillJob($true): an object of any kind may have such a method, so either the argument or the script must speak of CIM.
        if (EndsWith(member, "." + CimNames.KillJob))
        {
            return IsSwitchValue(arguments) || SpeaksOfCim() ? member.Content.Origins[member.Text.Length - CimNames.KillJob.Length] : null;
        }

        var values = arguments.Inner.SelectMany(statement => statement);
        if (EndsWith(member, ".InvokeMethod") || EndsWith(member, ".ExecMethod") || EndsWith(member, ".ExecMethod_"))
        {
            // A namespace, a path or an object may stand before the name; what could be a name stands nowhere but there.
            return values
                .SelectMany(word => Values(word, MaximumHops))
                .FirstOrDefault(word => word.Kind == ScriptWordKind.Quoted && word.Text.All(character => char.IsLetterOrDigit(character) || character == '_')) is { } name
                    ? NameIn(name)
                    : null;
        }

        return EndsWith(member, "[ScriptBlock]::Create") || EndsWith(member, ".NewScriptBlock") || EndsWith(member, ".InvokeScript") || EndsWith(member, ".AddScript")
            ? FindInScripts(values)
            : null;
    }

    private int? FindInScripts(IEnumerable<ScriptWord> words) =>
        words
            .SelectMany(word => Values(word, MaximumHops))
            .Where(word => word.Kind == ScriptWordKind.Quoted)
            .Select(word => FindCall(word.Content, _depth - 1))
            .Min();

    private int? NameIn(ScriptWord word) =>
        Values(word, MaximumHops).Where(value => value.Content.Is(CimNames.KillJob)).Select(value => (int?)value.Content.Origins[0]).FirstOrDefault();

    // The word itself, what stands alone in brackets, or what the script assigns to the variable.
    private IEnumerable<ScriptWord> Values(ScriptWord word, int depth)
    {
        var others = depth == 0 ? [] : word switch
        {
            { Kind: ScriptWordKind.Group, Inner: [[var single]] } => [single],
            { Kind: ScriptWordKind.Bare, Text: ['$', ..] } => Assigned(word.Text.Substring(1)).Take(MaximumAssignments),
            _ => [],
        };
        return others.SelectMany(other => Values(other, depth - 1)).Prepend(word);
    }

    private IEnumerable<ScriptWord> Assigned(string variable) =>
        from statement in _statements
        from i in Enumerable.Range(0, Math.Max(0, statement.Length - 2))
        where statement[i].Kind == ScriptWordKind.Bare && statement[i + 1].IsBare("=") && IsVariable(statement[i].Text, variable)
        select Value(statement, i + 2);

    // Past a cast such as [ordered].
    private static ScriptWord Value(ImmutableArray<ScriptWord> statement, int index) =>
        index + 1 < statement.Length && statement[index] is { Kind: ScriptWordKind.Bare, Text: ['[', .., ']'] } ? Value(statement, index + 1) : statement[index];

    // [string]$script:name is $name.
    private static bool IsVariable(string text, string variable) =>
        text.LastIndexOf('$') is var at and >= 0 && WithoutScope(text.Substring(at + 1)).Equals(WithoutScope(variable), StringComparison.OrdinalIgnoreCase);

    private static string WithoutScope(string variable) => variable.Substring(variable.IndexOf(':') + 1);

    private bool SpeaksOfCim() =>
        _statements.Any(statement => statement.Any(word => word.Kind is ScriptWordKind.Bare or ScriptWordKind.Quoted && CimWords.IsMatch(word.Text)));

    private static bool IsSwitchValue(ScriptWord arguments) =>
        arguments.Inner is [[{ Text: var text }, ..] words]
        && (text.StartsWith("[bool]", StringComparison.OrdinalIgnoreCase) || (words.Length == 1 && text.ToUpperInvariant() is "$TRUE" or "$FALSE" or "0" or "1"));

    // A parameter may be cut short.
    private static bool IsNameParameter(string name) =>
        name.Equals("Name", StringComparison.OrdinalIgnoreCase) || IsCutShort(name, "MethodName", 1) || IsCutShort(name, "Action", 2);

    private static bool IsSwitch(string name) =>
        name.ToUpperInvariant() is "ASJOB" or "WHATIF" or "WI" or "CONFIRM" or "CF" or "VERBOSE" or "VB" or "DEBUG" or "DB" or "ENABLEALLPRIVILEGES" or "USESSL";

    private static bool IsCutShort(string name, string parameter, int least) =>
        name.Length >= least && parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(ScriptWord word, string text) => word.Text.EndsWith(text, StringComparison.OrdinalIgnoreCase);
}
