namespace System;

/// <summary>What <c>1..^1</c> is.</summary>
internal readonly struct Range(Index start, Index end)
{
    public Index Start { get; } = start;

    public Index End { get; } = end;

    public static Range StartAt(Index start) => new(start, new(0, fromEnd: true));
}
