using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>The texts an expression can have, and the declarations they came through.</summary>
internal readonly record struct TrackedText(CimMethodName Name, ImmutableArray<Location> Declarations)
{
    public static readonly TrackedText None = new(new CimMethodName(ImmutableArray<string>.Empty, IsCertain: false), ImmutableArray<Location>.Empty);

    /// <summary>Where another text must be written, when that is not where the text is used: its only reader is the use.</summary>
    public Location? WrittenAt { get; init; }

    /// <summary>Whether the compiler would warn of what holds the text if nothing read it any more.</summary>
    public bool MustStayRead { get; init; }

    public TrackedText Uncertain() => this with { Name = Name with { IsCertain = false }, WrittenAt = null, MustStayRead = false };

    /// <summary>The text as it is held at a place whose only reader is the use.</summary>
    public TrackedText HeldAt(Location place, bool mustStayRead) => this with { WrittenAt = WrittenAt ?? place, MustStayRead = MustStayRead || mustStayRead };
}
