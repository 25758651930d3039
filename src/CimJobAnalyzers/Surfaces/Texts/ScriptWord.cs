using System.Collections.Immutable;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>A word of a PowerShell statement, with the statements that stand in it, and whether it follows the word before it without a space.</summary>
internal sealed record ScriptWord(ScriptWordKind Kind, MappedText Content, bool IsGlued, ImmutableArray<ImmutableArray<ScriptWord>> Inner)
{
    public string Text => Content.Text;

    public bool IsBare(string text) => Kind == ScriptWordKind.Bare && Content.Is(text);
}
