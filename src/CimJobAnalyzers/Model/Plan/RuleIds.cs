namespace CimJobAnalyzers.Model.Plan;

/// <summary>The permanent identifiers of the rules.</summary>
internal static class RuleIds
{
    public const string KillJobByName = "CIMJOB001";
    public const string KillJobThroughWrapper = "CIMJOB002";
    public const string MethodNameDoesNotExist = "CIMJOB003";
    public const string HalfMigratedCall = "CIMJOB004";
    public const string NoRequestedState = "CIMJOB005";
    public const string NoInterval = "CIMJOB006";
    public const string ReturnCodeMisread = "CIMJOB007";
    public const string JobParameterMisused = "CIMJOB008";
    public const string JobStateMisread = "CIMJOB009";
    public const string JobPolledWithoutRefresh = "CIMJOB010";
    public const string JobDeletedTooEarly = "CIMJOB011";
    public const string KillJobInText = "CIMJOB012";
    public const string EndNeverJudged = "CIMJOB013";
    public const string WaitWithoutLimit = "CIMJOB014";
}
