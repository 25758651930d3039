namespace CimJobs.Tests.Support;

/// <summary>What came of stopping a <see cref="Script"/>.</summary>
internal sealed record Attempt(JobStopResult Result, IReadOnlyList<string> Log, TimeSpan Duration);
