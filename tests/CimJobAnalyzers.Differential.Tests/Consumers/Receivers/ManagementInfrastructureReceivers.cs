namespace CimJobAnalyzers.Differential.Tests.Consumers.Receivers;

/// <summary>A CimSession, and the CimInstance that it finds.</summary>
internal sealed class ManagementInfrastructureReceivers : IReceiverFactory
{
    private const string Api = "Microsoft.Management.Infrastructure";

    public object? Create(Type type, JobTarget target) => type.FullName switch
    {
        $"{Api}.CimSession" => Session(target),
        $"{Api}.CimInstance" => Instance(Session(target), target),
        _ => null,
    };

    private static object Session(JobTarget target) =>
        target.Simulated(Api, $"{Api}.CimSession").GetMethod("Create", [typeof(string)])!.Invoke(null, [null])!;

    private static object Instance(dynamic session, JobTarget target) =>
        Enumerable.Single<dynamic>(
            session.EnumerateInstances(target.Profile.Namespace, target.Profile.ClassName),
            new Func<dynamic, bool>(instance => instance.CimInstanceProperties["InstanceID"].Value == target.InstanceId));
}
