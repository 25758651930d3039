using CimJobAnalyzers.Simulation;

namespace Simulated;

/// <summary>A job, or the class of jobs: their methods can be called as if they were members, and answer with the return value alone.</summary>
/// <remarks>A parameter that is left out has no value; a null is VT_EMPTY, of which nothing says that it means the same.</remarks>
public sealed class ScriptJob : ScriptObject
{
    internal ScriptJob(WbemObject wbemObject)
        : base(wbemObject)
    {
    }

    public object KillJob() => Call(JobSchema.KillJob);

    public object KillJob(object DeleteOnKill) => Call(JobSchema.KillJob, (JobSchema.DeleteOnKill, DeleteOnKill));

    public object RequestStateChange() => Call(JobSchema.RequestStateChange);

    public object RequestStateChange(object RequestedState) => Call(JobSchema.RequestStateChange, (JobSchema.RequestedState, RequestedState));

    public object RequestStateChange(object RequestedState, object TimeoutPeriod) =>
        Call(JobSchema.RequestStateChange, (JobSchema.RequestedState, RequestedState), (JobSchema.TimeoutPeriod, TimeoutPeriod));

    private object Call(string method, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var parameters = new ScriptObject(WbemObject.InParameters(JobSchema.Method(method)));
        foreach (var (name, value) in arguments)
        {
            parameters.Properties_.Item(name).Value = value;
        }

        return ExecMethod_(method, parameters).Properties_.Item("ReturnValue").Value;
    }
}
