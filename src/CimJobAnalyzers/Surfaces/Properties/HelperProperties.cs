using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>The user's own helpers: Get&lt;ushort&gt;(job, "JobState"), job.GetOrDefault("JobState").</summary>
internal sealed class HelperProperties(KnownTypes types) : IPropertySurface
{
    private static readonly WordSearch[] CimObjects = [new("ManagementObject"), new("ManagementBaseObject"), new("CimInstance"), new("Msvm_")];

    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { TargetMethod.ReturnsVoid: false, Arguments: var arguments } call)
        {
            return null;
        }

        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string name }
                && PropertyNames.Of(name) is { } property
                && (Receiver(call) ?? Owner(call)) is { } receiver)
            {
                return new PropertyRead(property, call, receiver, PropertyForm.Typed);
            }
        }

        return null;
    }

    // A method of a class around the object: GetProperty("JobState"), Value<ushort>("JobState").
    private static IOperation? Owner(IInvocationOperation call) =>
        call is { Instance: { } owner, Arguments.Length: 1, TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false, Name: var name } }
        && (name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("Read", StringComparison.Ordinal) || name is "Property" or "Value")
        && CimObjects.Any(word => word.IsOf(call.Syntax.SyntaxTree))
            ? owner
            : null;

    private IOperation? Receiver(IInvocationOperation call) =>
        new[] { call.Instance }.Concat(call.Arguments.Select(argument => argument.Value))
            .FirstOrDefault(value => value is not null && IsCimObject(value.Type));

    private bool IsCimObject(ITypeSymbol? type) =>
        KnownTypes.Is(type, types.ManagementBaseObject) || KnownTypes.Is(type, types.CimInstance) || KnownTypes.Is(type, types.WmiLightObject);
}
