namespace CimJobAnalyzers.Simulation;

/// <summary>An object as WMI's COM interfaces know it: an instance as it was read, a class, or the parameters of a method.</summary>
public sealed class WbemObject
{
    private const string ReturnValue = "ReturnValue";

    private static readonly CimMember[] Answer = [new(ReturnValue, CimValueType.UInt32)];

    private readonly IReadOnlyList<CimMember> _members;
    private readonly Dictionary<string, object?> _values;

    private WbemObject(IReadOnlyList<CimMember> members, IReadOnlyDictionary<string, object?>? values = null)
    {
        _members = members;
        _values = members.ToDictionary(member => member.Name, member => values?[member.Name]);
    }

    /// <summary>The jobs there are.</summary>
    public static IEnumerable<WbemObject> Jobs =>
        [.. SimulatedWorld.Provider.InstanceIds.Select(id => new WbemObject(JobSchema.Properties, SimulatedWorld.Provider.Read(id)))];

    /// <summary>The method whose in-parameters these are.</summary>
    public CimMethod? Method { get; private init; }

    /// <summary>The object at a path.</summary>
    /// <exception cref="ProviderException">There is no such instance.</exception>
    public static WbemObject At(string path) => new(JobSchema.Properties, WbemPath.InstanceId(path) is { } id ? SimulatedWorld.Provider.Read(id) : null);

    /// <summary>In-parameters without a value yet.</summary>
    public static WbemObject InParameters(CimMethod method) => new(method.InParameters) { Method = method };

    public bool Has(string property) => Find(property) is not null;

    /// <exception cref="ProviderException">There is no such property.</exception>
    public object? Get(string property) => _values[Member(property).Name];

    /// <exception cref="ProviderException">There is no such property, or the variant does not fit.</exception>
    public void Put(string property, object? variant)
    {
        var member = Member(property);
        _values[member.Name] = WbemVariant.ToCim(variant, member.Type);
    }

    /// <summary>Calls a method on this instance; the answer holds its return value.</summary>
    /// <exception cref="ProviderException">The call failed before there was a code.</exception>
    public WbemObject ExecMethod(string methodName, WbemObject? inParameters)
    {
        var method = JobSchema.Method(methodName);
        var sent = inParameters ?? InParameters(method);
        // Both methods belong to instances; and parameters know whose they are.
        return Get(JobSchema.InstanceId) is string id && sent.Method == method
            ? new WbemObject(Answer, new Dictionary<string, object?> { [ReturnValue] = SimulatedWorld.Provider.Invoke(id, method.Name, sent._values) })
            : throw new ProviderException(ProviderFailure.InvalidMethodParameters);
    }

    private CimMember Member(string property) => Find(property) ?? throw new ProviderException(ProviderFailure.NotFound);

    private CimMember? Find(string property) => _members.FirstOrDefault(member => member.Name.Equals(property, StringComparison.OrdinalIgnoreCase));
}
