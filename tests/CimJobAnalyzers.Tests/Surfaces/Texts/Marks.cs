namespace CimJobAnalyzers.Tests.Surfaces.Texts;

/// <summary>The brackets around what must be found.</summary>
internal static class Marks
{
    public static string Without(string marked) =>
        marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal);
}
