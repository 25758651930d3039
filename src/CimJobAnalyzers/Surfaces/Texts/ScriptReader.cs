using System.Collections.Immutable;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>Takes a PowerShell script apart into statements and words, one statement for each command of a pipeline. Comments are left out.</summary>
internal sealed class ScriptReader
{
    private const int MaximumDepth = 32;
    private const char NoBracket = '\0';

    private readonly MappedText _script;
    private int _at;

    private ScriptReader(MappedText script) => _script = script;

    private string Text => _script.Text;

    public static ImmutableArray<ImmutableArray<ScriptWord>> Read(MappedText script) => new ScriptReader(script).ReadStatements(NoBracket, MaximumDepth);

    private ImmutableArray<ImmutableArray<ScriptWord>> ReadStatements(char close, int depth)
    {
        var statements = ImmutableArray.CreateBuilder<ImmutableArray<ScriptWord>>();
        var words = ImmutableArray.CreateBuilder<ScriptWord>();
        var isGlued = false;
        while (_at < Text.Length)
        {
            var character = Text[_at];
            if (character == close && close != NoBracket)
            {
                _at++;
                break;
            }

            if (SkipSpaceOrComment())
            {
                isGlued = false;
            }
            else if (EndsStatement(character) || (depth == 0 && character is '(' or '{'))
            {
                _at++;
                statements.Add(words.ToImmutable());
                words.Clear();
                isGlued = false;
            }
            else
            {
                words.Add(ReadWord(isGlued, depth));
                isGlued = character is not (',' or '=');
            }
        }

        statements.Add(words.ToImmutable());
        return statements.Where(statement => !statement.IsEmpty).ToImmutableArray();
    }

    private ScriptWord ReadWord(bool isGlued, int depth)
    {
        var start = _at;
        switch (Text[_at])
        {
            case ',' or '=':
                _at++;
                return Bare(isGlued: false, [start]);
            case '\'' or '"':
                _at++;
                return ReadString(Text[start], isHere: false, isGlued, depth);
            case '@' when StartsHereString():
                _at += 2;
                return ReadString(Text[start + 1], isHere: true, isGlued, depth);
            case '(':
                return ReadBrackets(ScriptWordKind.Group, 1, ')', isGlued, depth);
            case '{':
                return ReadBrackets(ScriptWordKind.Block, 1, '}', isGlued, depth);
            case '@' or '$' when depth > 0 && At(1) == '(':
                return ReadBrackets(ScriptWordKind.Group, 2, ')', isGlued, depth);
            case '@' when depth > 0 && At(1) == '{':
                return ReadBrackets(ScriptWordKind.Table, 2, '}', isGlued, depth);
            default:
                return ReadBare(isGlued);
        }
    }

    private ScriptWord ReadBrackets(ScriptWordKind kind, int length, char close, bool isGlued, int depth)
    {
        var start = _at;
        _at += length;
        return new(kind, _script.Slice(start, _at), isGlued, ReadStatements(close, depth - 1));
    }

    // A quote is doubled or, between double quotes, escaped; between those, code may stand too.
    private ScriptWord ReadString(char quote, bool isHere, bool isGlued, int depth)
    {
        var kept = new List<int>();
        var inner = ImmutableArray.CreateBuilder<ImmutableArray<ScriptWord>>();
        while (_at < Text.Length)
        {
            var isEnd = isHere ? Text[_at] == '\n' && At(1) == quote && At(2) == '@' : Text[_at] == quote && At(1) != quote;
            if (isEnd)
            {
                _at += isHere ? 3 : 1;
                break;
            }

            if (quote == '"' && depth > 0 && Text[_at] == '$' && At(1) == '(')
            {
                kept.Add(_at);
                _at += 2;
                inner.AddRange(ReadStatements(')', depth - 1));
                continue;
            }

            var isEscape = (!isHere && Text[_at] == quote) || (quote == '"' && Text[_at] == '`' && _at + 1 < Text.Length);
            _at += isEscape ? 1 : 0;
            kept.Add(_at++);
        }

        return new(ScriptWordKind.Quoted, _script.Pick(kept), isGlued, inner.ToImmutable());
    }

    private ScriptWord ReadBare(bool isGlued)
    {
        var kept = new List<int>();
        do
        {
            if (Text[_at] == '`' && _at + 1 < Text.Length)
            {
                _at++;
            }

            kept.Add(_at++);
        }
        while (_at < Text.Length && !EndsBare(Text[_at]) && !ContinuesLine() && !(Text[_at] == '@' && At(1) == '{'));

        return Bare(isGlued, kept);
    }

    private ScriptWord Bare(bool isGlued, List<int> kept) =>
        new(ScriptWordKind.Bare, _script.Pick(kept), isGlued, ImmutableArray<ImmutableArray<ScriptWord>>.Empty);

    private bool SkipSpaceOrComment()
    {
        var start = _at;
        if (Text[_at] == '#')
        {
            _at = IndexOrEnd(Text.IndexOfAny(['\r', '\n'], _at), 0);
        }
        else if (Text[_at] == '<' && At(1) == '#')
        {
            _at = IndexOrEnd(Text.IndexOf("#>", _at + 2, StringComparison.Ordinal), 2);
        }
        else if (ContinuesLine())
        {
            _at += At(1) == '\r' && At(2) == '\n' ? 3 : 2;
        }
        else if (char.IsWhiteSpace(Text[_at]) && !EndsStatement(Text[_at]))
        {
            _at++;
        }

        return _at > start;
    }

    private bool ContinuesLine() => Text[_at] == '`' && At(1) is '\r' or '\n';

    private bool StartsHereString()
    {
        if (At(1) is not ('\'' or '"'))
        {
            return false;
        }

        var after = 2;
        while (At(after) is ' ' or '\t')
        {
            after++;
        }

        return At(after) is '\r' or '\n';
    }

    private char At(int ahead) => _at + ahead < Text.Length ? Text[_at + ahead] : NoBracket;

    private int IndexOrEnd(int index, int length) => index < 0 ? Text.Length : index + length;

    private static bool EndsStatement(char character) => character is '\r' or '\n' or ';' or '|' or '&' or ')' or '}';

    private static bool EndsBare(char character) => char.IsWhiteSpace(character) || EndsStatement(character) || character is '(' or '{' or '\'' or '"' or ',' or '=';
}
