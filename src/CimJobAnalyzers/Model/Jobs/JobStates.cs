namespace CimJobAnalyzers.Model.Jobs;

/// <summary>CIM_ConcreteJob.JobState in numbers: which of them mean that a job is over, and which that it goes on.</summary>
internal static class JobStates
{
    public const long Running = 4;
    public const long Completed = 7;
    public const long Terminated = 8;
    public const long Killed = 9;
    public const long Exception = 10;
    public const long CompletedWithWarnings = 32768;

    /// <summary>A number that DMTF keeps for later lists.</summary>
    public const long Unlisted = 20000;

    private static readonly (long Number, string Name)[] Named =
    [
        (2, "New"),
        (3, "Starting"),
        (Running, nameof(Running)),
        (5, "Suspended"),
        (6, "ShuttingDown"),
        (Completed, nameof(Completed)),
        (Terminated, nameof(Terminated)),
        (Killed, nameof(Killed)),
        (Exception, nameof(Exception)),
        (11, "Service"),
        (12, "QueryPending"),
        (CompletedWithWarnings, nameof(CompletedWithWarnings)),
    ];

    /// <summary>All that a wait must tell apart; Service and Query Pending, which no provider shows, are left to the code.</summary>
    public static IReadOnlyList<long> Probes { get; } = [.. Named.Select(state => state.Number), Unlisted];

    public static IReadOnlyList<long> GoingOn { get; } = [2, 3, 4, 5, 6];

    public static IReadOnlyList<long> Failed { get; } = [Terminated, Killed, Exception];

    public static IReadOnlyList<long> Over { get; } = [Completed, .. Failed, CompletedWithWarnings];

    /// <summary>The state's name, without the space that the MOF writes in some.</summary>
    public static string? NameOf(long number) => Named.FirstOrDefault(state => state.Number == number).Name;

    /// <summary>The number of a state, by its name in any of the spellings that code gives it.</summary>
    public static long? NumberOf(string name)
    {
        var bare = new string([.. name.Where(char.IsLetter)]);
        foreach (var (number, known) in Named)
        {
            if (string.Equals(bare, known, StringComparison.OrdinalIgnoreCase))
            {
                return number;
            }
        }

        return null;
    }
}
