namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>What the consumer's project references and asks for.</summary>
internal sealed record Configuration(string Name, bool HasLibrary, string Style)
{
    public static readonly Configuration Bare = new("bare", HasLibrary: false, "auto");
    public static readonly Configuration WithLibrary = new("with library", HasLibrary: true, "auto");
    public static readonly Configuration AlwaysPlain = new("always plain", HasLibrary: true, "plain");
    public static readonly Configuration AlwaysLibrary = new("always library", HasLibrary: true, "library");
    public static readonly Configuration LibraryMissing = new("library missing", HasLibrary: false, "library");

    public string? EditorConfig => Style == "auto" ? null : $"root = true\n[*.cs]\ncimjob_fix_style = {Style}\n";
}
