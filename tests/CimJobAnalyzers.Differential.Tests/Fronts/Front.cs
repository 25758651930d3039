namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>One way into the library: an API, blocking or not.</summary>
/// <param name="Name">Names the way, and the namespace of its program.</param>
/// <param name="Parameters">What a program needs for it.</param>
/// <param name="Call">The call, up to the arguments that all ways have in common.</param>
internal sealed record Front(string Name, string Parameters, string Call)
{
    public static IReadOnlyList<Front> Objects { get; } =
    [
        new("Object", "ManagementObject job", "job.StopJob("),
        new("ObjectAsync", "ManagementObject job", "await job.StopJobAsync("),
    ];

    /// <summary>The ways that find the namespace themselves.</summary>
    public static IReadOnlyList<Front> Instances { get; } =
    [
        new("Session", "CimSession session, CimInstance job", "session.StopJob(job, "),
        new("SessionAsync", "CimSession session, CimInstance job", "await session.StopJobAsync(job, "),
    ];

    /// <summary>The ways that are told the namespace, and how the single request is made.</summary>
    public static IReadOnlyList<Front> Namespaces { get; } =
    [
        new("Namespace", "CimSession session, CimInstance job", "session.StopJob(job.CimSystemProperties.Namespace, job, "),
        new("NamespaceAsync", "CimSession session, CimInstance job", "await session.StopJobAsync(job.CimSystemProperties.Namespace, job, "),
    ];

    public static IReadOnlyList<Front> Sessions { get; } = [.. Instances, .. Namespaces];

    /// <summary>The ways that take no options.</summary>
    public static IReadOnlyList<Front> Short { get; } = [.. Objects, .. Instances];

    public static IReadOnlyList<Front> All { get; } = [.. Objects, .. Sessions];
}
