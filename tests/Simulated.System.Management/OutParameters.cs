using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>What a method answers: its return value, a boxed uint, and its out-parameters. A job is named by its path, as text.</summary>
internal sealed class OutParameters : ManagementBaseObject
{
    private OutParameters(IEnumerable<PropertyData> parameters)
        : base(new PropertyDataCollection(parameters))
    {
    }

    public static OutParameters Of((uint? Code, MethodAnswer Answer) reply)
    {
        var provider = SimulatedWorld.Provider.Profile;
        var path = reply.Answer.JobId is { } id ? $@"{provider.Namespace}:{provider.ClassName}.{JobSchema.InstanceId}=""{id}""" : null;
        var parameters = new List<PropertyData> { new(new CimMember("ReturnValue", CimValueType.UInt32), reply.Code), new(new CimMember("Job", CimValueType.Text), path) };
        if (reply.Answer.Texts is { } texts)
        {
            parameters.Add(new(new CimMember(texts.Name, CimValueType.Text), texts.Value));
        }

        return new(parameters);
    }
}
