using System.Globalization;

namespace CimJobAnalyzers.Simulation;

/// <summary>What an instance shows of a job.</summary>
internal static class JobValues
{
    /// <summary>The values of <see cref="JobSchema.Properties"/>.</summary>
    public static IReadOnlyDictionary<string, object?> Of(string instanceId, SimulatedJob job, ProviderProfile profile)
    {
        var error = job.State.IsOver() ? profile.ErrorProperties : default;
        return new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            [JobSchema.InstanceId] = instanceId,
            [nameof(JobState)] = profile.OddValue ?? (ShowsState(job, profile) ? (ushort)job.State : null),
            ["PercentComplete"] = profile.OddValue ?? Convert.ToUInt16(job.State == JobState.Completed ? 100 : profile.PercentBeforeEnd, CultureInfo.InvariantCulture),
            [JobSchema.DeleteOnCompletion] = job.DeleteOnCompletion,
            ["TimeBeforeRemoval"] = Interval.Format(profile.TimeBeforeRemoval),
            ["ErrorCode"] = error.Code,
            ["ErrorDescription"] = error.Description,
            ["ErrorSummaryDescription"] = error.Summary,
        };
    }

    public static bool ShowsState(SimulatedJob job, ProviderProfile profile) => !profile.HidesState || job.State.IsOver();
}
