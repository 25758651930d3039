using CimJobAnalyzers.Model;

namespace CimJobAnalyzers.Tracking;

/// <summary>The ways in which a statement may end in an imagined run.</summary>
[Flags]
internal enum Endings
{
    None = 0,
    Falls = 1,
    Breaks = 2,
    Continues = 4,
    Returns = 8,
    Throws = 16,
}

/// <summary>How a statement ends, and what it returns if it may return.</summary>
internal readonly record struct Ending(Endings Ways, Datum Returned)
{
    public static readonly Ending Falls = new(Endings.Falls, Datum.Unknown);

    public bool May(Endings way) => (Ways & way) != 0;

    public Ending Without(Endings ways) => this with { Ways = Ways & ~ways };

    /// <summary>Either of the two.</summary>
    public Ending Or(Ending other) => new(
        Ways | other.Ways,
        !May(Endings.Returns) ? other.Returned : !other.May(Endings.Returns) || Returned == other.Returned ? Returned : Datum.Unknown);
}
