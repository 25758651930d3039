namespace CimJobs.Tests.Support;

/// <summary>What a scripted job shows at one look.</summary>
internal sealed record JobLook(CimJobState? State, int? PercentComplete);
