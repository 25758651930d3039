using Microsoft.Management.Infrastructure;

namespace System.Management.Automation.Cmdlets;

/// <summary>Finds all jobs of a class, whatever its name.</summary>
internal sealed class GetCimInstance : Cmdlet
{
    private const string ClassName = "ClassName";
    private const string Namespace = "Namespace";

    public override IReadOnlyList<CmdletParameter> Parameters { get; } =
    [
        new(ClassName, typeof(string)) { Position = 0, IsMandatory = true },
        new(Namespace, typeof(string)),
        new("CimSession"),
        new("ComputerName"),
        new("Filter"),
        new("InputObject"),
        new("KeyOnly"),
        new("OperationTimeoutSec"),
        new("Property"),
        new("Query"),
        new("QueryDialect"),
        new("ResourceUri"),
        new("Shallow"),
    ];

    public override IEnumerable<object?> Process(IReadOnlyDictionary<string, object?> arguments)
    {
        using var session = CimSession.Create(null);
        return session.EnumerateInstances((string?)arguments.GetValueOrDefault(Namespace), (string)arguments[ClassName]!);
    }

    public override bool IsWritten(Exception exception) => exception is CimException;
}
