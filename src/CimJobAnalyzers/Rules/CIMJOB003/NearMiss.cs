using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Rules.CIMJOB003;

/// <summary>Tells a misspelt RequestStateChange from the name itself and from other methods.</summary>
internal static class NearMiss
{
    private const int MaximumEdits = 2;
    private static readonly string[] Words = ["request", "state", "change"];

    public static bool IsOfRequestStateChange(string name) =>
        Math.Abs(name.Length - CimNames.RequestStateChange.Length) <= MaximumEdits
        && !CimNames.AreEqual(name, CimNames.RequestStateChange)
        && (IsReordered(name) || Distance(name.ToLowerInvariant(), CimNames.RequestStateChange.ToLowerInvariant()) <= MaximumEdits);

    // RequestChangeState and kin: the same words in another order, perhaps in another tense.
    private static bool IsReordered(string name)
    {
        var rest = name.ToLowerInvariant();
        foreach (var word in Words)
        {
            var at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest.Remove(at, word.Length);
        }

        return rest is "" or "s" or "d" or "ed";
    }

    // Levenshtein's distance, two rows at a time.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
