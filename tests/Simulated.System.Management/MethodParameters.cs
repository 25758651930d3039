using CimJobAnalyzers.Simulation;

namespace System.Management;

/// <summary>The in-parameters of one method. They know whose they are: the server refuses them for any other.</summary>
internal sealed class MethodParameters : ManagementBaseObject
{
    private readonly CimMethod _method;

    public MethodParameters(CimMethod method)
        : base(new PropertyDataCollection(method.InParameters.Select(parameter => new PropertyData(parameter)))) => _method = method;

    /// <summary>Maps an array by the parameters' IDs: what is missing stays null, what is surplus is dropped.</summary>
    public static MethodParameters Of(CimMethod method, object?[]? arguments)
    {
        var parameters = new MethodParameters(method);
        foreach (var (parameter, value) in parameters.Properties.Items.Zip(arguments ?? []))
        {
            parameter.Value = value;
        }

        return parameters;
    }

    /// <summary>The values to send to a method.</summary>
    public IReadOnlyDictionary<string, object?> ValuesFor(CimMethod method) => ReferenceEquals(_method, method)
        ? Properties.Items.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)
        : throw new ManagementException(ManagementStatus.InvalidMethodParameters);
}
