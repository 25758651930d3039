using System.Runtime.InteropServices;

namespace System.Management.Automation.Cmdlets;

/// <summary>Calls a method of an object. The list goes to the in-parameters one after the other.</summary>
/// <remarks>The order is that of the names, not of the IDs; for the methods of jobs it is the same one.</remarks>
internal sealed class InvokeWmiMethod : Cmdlet
{
    private const string InputObject = "InputObject";
    private const string Name = "Name";
    private const string ArgumentList = "ArgumentList";

    public override IReadOnlyList<CmdletParameter> Parameters { get; } =
    [
        new(InputObject, typeof(ManagementObject)) { IsMandatory = true, TakesPipelineInput = true },
        new(Name, typeof(string)) { IsMandatory = true },
        new(ArgumentList, typeof(object[])) { Alias = "Args" },
        new("AsJob"),
        new("Authentication"),
        new("Authority"),
        new("Class"),
        new("ComputerName"),
        new("Credential"),
        new("EnableAllPrivileges"),
        new("Impersonation"),
        new("Locale"),
        new("Namespace"),
        new("Path"),
        new("ThrottleLimit"),
    ];

    public override IEnumerable<object?> Process(IReadOnlyDictionary<string, object?> arguments)
    {
        var job = (ManagementObject)arguments[InputObject]!;
        var method = (string)arguments[Name]!;
        var parameters = job.GetMethodParameters(method);
        foreach (var (parameter, value) in parameters.Properties.Cast<PropertyData>().Zip((object?[]?)arguments.GetValueOrDefault(ArgumentList) ?? []))
        {
            parameter.Value = PSObject.Unwrap(value);
        }

        return [new PSObject(job.InvokeMethod(method, parameters, null))];
    }

    public override bool IsWritten(Exception exception) => exception is ManagementException or COMException;
}
