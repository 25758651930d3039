using System.Collections;
using CimJobAnalyzers.Simulation;
using Microsoft.Management.Infrastructure;

namespace System.Management.Automation.Cmdlets;

/// <summary>Calls a method of an instance. The instance knows its class: arguments get the types that are declared there.</summary>
internal sealed class InvokeCimMethod : Cmdlet
{
    private const string InputObject = "InputObject";
    private const string Arguments = "Arguments";
    private const string MethodName = "MethodName";

    public override IReadOnlyList<CmdletParameter> Parameters { get; } =
    [
        new(InputObject, typeof(CimInstance)) { Alias = "CimInstance", Position = 0, IsMandatory = true, TakesPipelineInput = true },
        new(Arguments, typeof(IDictionary)) { Position = 1 },
        new(MethodName, typeof(string)) { Alias = "Name", Position = 2, IsMandatory = true },
        new("CimClass"),
        new("CimSession"),
        new("ClassName"),
        new("ComputerName"),
        new("Namespace"),
        new("OperationTimeoutSec"),
        new("Query"),
        new("QueryDialect"),
        new("ResourceUri"),
    ];

    public override IEnumerable<object?> Process(IReadOnlyDictionary<string, object?> arguments)
    {
        var method = (string)arguments[MethodName]!;
        using var parameters = new CimMethodParametersCollection();
        foreach (DictionaryEntry argument in (IDictionary?)arguments.GetValueOrDefault(Arguments) ?? new Hashtable())
        {
            parameters.Add(Parameter(method, (string)argument.Key, PSObject.Unwrap(argument.Value)));
        }

        using var session = CimSession.Create(null);
        using var result = session.InvokeMethod((CimInstance)arguments[InputObject]!, method, parameters);
        var answer = new PSObject();
        if (result?.ReturnValue is { } code)
        {
            answer.Properties.Add(new PSNoteProperty(code.Name, code.Value));
        }

        return [answer];
    }

    public override bool IsWritten(Exception exception) => exception is CimException;

    // A method that the class does not declare is left to the provider to refuse.
    private static CimMethodParameter Parameter(string methodName, string name, object? value)
    {
        if (JobSchema.Find(methodName) is not { } method)
        {
            return CimMethodParameter.Create(name, value, CimFlags.In);
        }

        var declared = method.InParameters.FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"{method.Name} has no parameter {name}.");
        return CimMethodParameter.Create(name, value, CimValue.Of(declared.Type), CimFlags.In);
    }
}
