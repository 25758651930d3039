using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>The user's own helpers: Get&lt;ushort&gt;(job, "JobState"), job.GetOrDefault("JobState").</summary>
internal sealed class HelperProperties(KnownTypes types) : IPropertySurface
{
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
                && Receiver(call) is { } receiver)
            {
                return new PropertyRead(property, call, receiver, PropertyForm.Typed);
            }
        }

        return null;
    }

    private IOperation? Receiver(IInvocationOperation call) =>
        new[] { call.Instance }.Concat(call.Arguments.Select(argument => argument.Value))
            .FirstOrDefault(value => value is not null && IsCimObject(value.Type));

    private bool IsCimObject(ITypeSymbol? type) =>
        KnownTypes.Is(type, types.ManagementBaseObject) || KnownTypes.Is(type, types.CimInstance) || KnownTypes.Is(type, types.WmiLightObject);
}
