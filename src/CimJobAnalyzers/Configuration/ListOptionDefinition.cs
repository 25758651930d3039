using System.Collections.Immutable;

namespace CimJobAnalyzers.Configuration;

/// <summary>One option of .editorconfig that lists things of the user's own code; empty by default.</summary>
/// <remarks>The compiler takes a semicolon in .editorconfig for the start of a comment, so a comma parts the items as well.</remarks>
internal sealed class ListOptionDefinition<T>(string key, string itemFormat, string description, Func<string, T?> tryParse) : IOption
    where T : class
{
    private static readonly char[] Separators = [',', ';'];

    public string Key { get; } = key;

    public string Format { get; } = itemFormat + ", …";

    public string DefaultText => string.Empty;

    public string Description { get; } = description;

    /// <summary>The items that could be read, and what is wrong with the first that could not.</summary>
    public (ImmutableArray<T> Items, string? Complaint) Parse(string text)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        string? complaint = null;
        foreach (var part in text.Split(Separators))
        {
            var item = part.Trim();
            if (item.Length == 0)
            {
                continue;
            }

            if (tryParse(item) is { } parsed)
            {
                items.Add(parsed);
            }
            else
            {
                complaint ??= $"'{item}' is not a value of {Key} ({Format})";
            }
        }

        return (items.ToImmutable(), complaint);
    }
}
