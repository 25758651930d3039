using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Rules.CIMJOB003;

/// <summary>Tells a misspelt RequestStateChange from the name itself and from other methods.</summary>
internal static class NearMiss
{
    private const int MaximumEdits = 2;
    private const int MaximumEditsOfWord = 1;
    private static readonly string[] Words = ["request", "state", "change"];

    public static bool IsOfRequestStateChange(string name) =>
        Math.Abs(name.Length - CimNames.RequestStateChange.Length) <= Words.Length * MaximumEditsOfWord
        && !IsNameOfItsOwn(name)
        && (WordsOf(name) is { Count: >= 3 } words
            ? words.Count == 3 && AreMeant(words, Words)
            : IsReordered(name.ToLowerInvariant()) || Distance(name.ToLowerInvariant(), CimNames.RequestStateChange.ToLowerInvariant()) <= MaximumEdits);

    // RequestStateChange itself, and what an API would call the next one.
    private static bool IsNameOfItsOwn(string name) =>
        name.StartsWith(CimNames.RequestStateChange, StringComparison.OrdinalIgnoreCase)
        && name.Substring(CimNames.RequestStateChange.Length) is var rest
        && (rest.All(char.IsDigit) || CimNames.AreEqual(rest, "Ex"));

    // The words of a name in camel case; a name in capitals is one word.
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        if (!name.Any(char.IsLower))
        {
            return words;
        }

        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || char.IsUpper(name[i]))
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
                start = i;
            }
        }

        return words;
    }

    // RequestChangeState and kin: each word is one of the three, in any order.
    private static bool AreMeant(IEnumerable<string> words, string[] meant) =>
        meant.Length == 0
        || meant.Any(word => IsMeant(words.First(), word) && AreMeant(words.Skip(1), [.. meant.Where(other => other != word)]));

    private static bool IsMeant(string word, string meant) =>
        Distance(word, meant) <= MaximumEditsOfWord
        || word == meant + "ed"
        || (word, meant) is ("status", "state");

    // The same words in another order, perhaps in another tense, where no capitals part them.
    private static bool IsReordered(string name)
    {
        foreach (var word in Words)
        {
            var at = name.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            name = name.Remove(at, word.Length);
        }

        return name is "" or "s" or "d" or "ed";
    }

    // Levenshtein's distance, in which two letters that changed places are one edit.
    private static int Distance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1),
                    Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];
    }
}
