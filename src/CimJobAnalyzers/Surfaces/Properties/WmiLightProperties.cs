using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>WmiLight: job["JobState"], job.GetPropertyValue&lt;ushort&gt;("JobState").</summary>
internal sealed class WmiLightProperties(KnownTypes types) : IPropertySurface
{
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } receiver, Arguments: [var name] }
            when KnownTypes.Is(receiver.Type, types.WmiLightObject) && PropertyNames.Of(name.Value, cancellationToken) is { } property =>
                new PropertyRead(property, operation, receiver, PropertyForm.BoxedWithPath),
        IInvocationOperation { TargetMethod.Name: "GetPropertyValue", Instance: { } receiver, Arguments: [var name] }
            when KnownTypes.Is(receiver.Type, types.WmiLightObject) && PropertyNames.Of(name.Value, cancellationToken) is { } property =>
                new PropertyRead(property, operation, receiver, PropertyForm.Typed),
        _ => null,
    };
}
