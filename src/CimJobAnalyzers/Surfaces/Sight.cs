namespace CimJobAnalyzers.Surfaces;

/// <summary>What is seen of something that may take the place of a wrapper's KillJob.</summary>
/// <param name="IsSameObject">Whether it leads to the object that KillJob goes to.</param>
/// <param name="DoesMore">Whether a wrapper's method that would be called, or no longer be called, does more than send a request.</param>
internal readonly record struct Sight(bool IsSameObject, bool DoesMore)
{
    public static readonly Sight AnotherObject = new(false, false);

    public Sight And(Sight other) => new(IsSameObject && other.IsSameObject, DoesMore || other.DoesMore);
}
