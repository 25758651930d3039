namespace CimJobAnalyzers.Simulation;

/// <summary>What every simulated job class has. Names compare without case, as everywhere in CIM.</summary>
public static class JobSchema
{
    public const string KillJob = "KillJob";
    public const string RequestStateChange = "RequestStateChange";
    public const string GetErrors = "GetErrorEx";
    public const string GetError = "GetError";

    /// <summary>A method of the class that starts a job; its out-parameter Job names it.</summary>
    public const string StartJob = "StartJob";

    /// <summary>The same under a name that Hyper-V documents for a method that starts a job.</summary>
    public const string DefineSystem = "DefineSystem";

    public const string DeleteOnKill = "DeleteOnKill";
    public const string RequestedState = "RequestedState";
    public const string TimeoutPeriod = "TimeoutPeriod";
    public const string InstanceId = "InstanceID";
    public const string DeleteOnCompletion = "DeleteOnCompletion";

    public static IReadOnlyList<CimMember> Properties { get; } =
    [
        new(InstanceId, CimValueType.Text),
        new(nameof(JobState), CimValueType.UInt16),
        new("PercentComplete", CimValueType.UInt16),
        new(DeleteOnCompletion, CimValueType.Boolean),
        new("TimeBeforeRemoval", CimValueType.DateTime),
        new("ErrorCode", CimValueType.UInt16),
        new("ErrorDescription", CimValueType.Text),
        new("ErrorSummaryDescription", CimValueType.Text),
    ];

    private static readonly CimMethod[] Methods =
    [
        new(KillJob, [new(DeleteOnKill, CimValueType.Boolean)]),
        new(RequestStateChange, [new(RequestedState, CimValueType.UInt16), new(TimeoutPeriod, CimValueType.DateTime)]),
        new(GetErrors, []),
        new(GetError, []),
        new(StartJob, [new("Name", CimValueType.Text)]),
        new(DefineSystem, [new("SystemSettings", CimValueType.Text)]),
    ];

    /// <summary>The method of that name.</summary>
    /// <exception cref="ProviderException">There is none.</exception>
    public static CimMethod Method(string name) => Find(name) ?? throw new ProviderException(ProviderFailure.MethodNotImplemented);

    /// <summary>The method of that name; null when the class declares none.</summary>
    public static CimMethod? Find(string name) => Array.Find(Methods, method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
