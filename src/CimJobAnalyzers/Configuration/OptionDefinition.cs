using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Configuration;

/// <summary>One option of .editorconfig: its key, its values, its default.</summary>
internal sealed class OptionDefinition<T>(string key, T defaultValue, string description, params (string Text, T Value)[] values) : IOption
    where T : struct
{
    public string Key { get; } = key;

    public T Default { get; } = defaultValue;

    public string Description { get; } = description;

    public string Format => string.Join(" | ", Texts);

    public string DefaultText => values.First(value => EqualityComparer<T>.Default.Equals(value.Value, Default)).Text;

    public ImmutableArray<string> Texts { get; } = values.Select(value => value.Text).ToImmutableArray();

    /// <summary>The value set, or the default and what is wrong with what was set.</summary>
    public (T Value, string? Complaint) Read(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Key, out var text))
        {
            return (Default, null);
        }

        foreach (var value in values)
        {
            if (string.Equals(value.Text, text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return (value.Value, null);
            }
        }

        return (Default, $"'{text}' is not a value of {Key} ({Format})");
    }
}
