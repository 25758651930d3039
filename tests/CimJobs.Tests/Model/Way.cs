namespace CimJobs.Tests.Model;

/// <summary>A way into the library: one of its two fronts, blocking or not.</summary>
internal sealed record Way(bool IsSession, bool IsAsync)
{
    public static IReadOnlyList<Way> All { get; } = [new(false, false), new(false, true), new(true, false), new(true, true)];
}
