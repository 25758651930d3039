using System.Collections.Immutable;

namespace CimJobAnalyzers.Model;

/// <summary>The name a call passes, as far as the code shows it: one certain value, several possible ones, or none.</summary>
internal readonly record struct CimMethodName(ImmutableArray<string> Values, bool IsCertain)
{
    public static CimMethodName Certain(string value) => new(ImmutableArray.Create(value), IsCertain: true);

    public bool MayBe(string name)
    {
        foreach (var value in Values)
        {
            if (CimNames.AreEqual(value, name))
            {
                return true;
            }
        }

        return false;
    }
}
