using System.Collections.Immutable;

namespace CimJobAnalyzers.Surfaces.Texts;

/// <summary>A text read out of another one, without its quotes and escapes, that knows where each of its characters stood.</summary>
internal readonly record struct MappedText(string Text, ImmutableArray<int> Origins)
{
    /// <summary>Stands for what only the running program knows; no word in any language holds this character.</summary>
    public const char Unknown = '\uFFFD';

    public static MappedText Of(string text) => new(text, ImmutableArray.CreateRange(Enumerable.Range(0, text.Length)));

    /// <summary>The texts with a space between them.</summary>
    public static MappedText Join(IEnumerable<MappedText> parts)
    {
        var origins = ImmutableArray.CreateBuilder<int>();
        var texts = new List<string>();
        foreach (var part in parts)
        {
            if (texts.Count > 0)
            {
                origins.Add(-1);
            }

            texts.Add(part.Text);
            origins.AddRange(part.Origins);
        }

        return new(string.Join(" ", texts), origins.ToImmutable());
    }

    /// <summary>The characters at some positions.</summary>
    public MappedText Pick(IReadOnlyCollection<int> positions)
    {
        var (text, origins) = (Text, Origins);
        return new(
            new string([.. positions.Select(position => text[position])]),
            ImmutableArray.CreateRange(positions.Select(position => origins[position])));
    }

    public MappedText Slice(int start, int end) => new(Text.Substring(start, end - start), ImmutableArray.Create(Origins, start, end - start));

    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
