namespace CimJobAnalyzers.Tracking;

/// <summary>Whether a word stands anywhere in the files of a compilation: a gate for what every program could contain.</summary>
internal sealed class WordSearch(string word) : FileTrait(tree => tree.GetText().Contains(word, StringComparison.OrdinalIgnoreCase));
