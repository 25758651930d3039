using CimJobAnalyzers.Simulation;

namespace System;

/// <summary>The clock that the library's netstandard build measures with: here it is the simulated world's.</summary>
public sealed class TimeProvider
{
    /// <summary>Another one each time: the library waits on the machine's own clock where it knows it by its identity, and no test shall.</summary>
    public static TimeProvider System => new();

    public long GetTimestamp() => SimulatedWorld.Provider.Clock.Now.Ticks;

    public TimeSpan GetElapsedTime(long startingTimestamp) => TimeSpan.FromTicks(GetTimestamp() - startingTimestamp);
}
