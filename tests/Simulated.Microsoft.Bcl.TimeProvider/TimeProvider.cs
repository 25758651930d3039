using CimJobAnalyzers.Simulation;

namespace System;

/// <summary>The clock that the library's netstandard build measures with: here it is the simulated world's.</summary>
public sealed class TimeProvider
{
    public static TimeProvider System { get; } = new();

    public long GetTimestamp() => SimulatedWorld.Provider.Clock.Now.Ticks;

    public TimeSpan GetElapsedTime(long startingTimestamp) => TimeSpan.FromTicks(GetTimestamp() - startingTimestamp);
}
