namespace CimJobs.Engine;

/// <summary>What a procedure wants done next. It is told there what came of it before the procedure goes on.</summary>
internal abstract class JobStep
{
    /// <summary>Does it, blocking. What fails is noted, never thrown.</summary>
    public abstract void Perform(TimeProvider clock);

    /// <summary>Does it without blocking. What fails is noted, never thrown.</summary>
    public abstract Task PerformAsync(TimeProvider clock);
}
