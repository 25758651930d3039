using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>job["JobState"], job.GetPropertyValue("JobState"), job.Properties["JobState"].Value.</summary>
internal sealed class SystemManagementProperties(KnownTypes types) : IPropertySurface
{
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } receiver, Arguments: [var name] } when KnownTypes.Is(receiver.Type, types.ManagementBaseObject) =>
            Of(operation, receiver, name.Value, cancellationToken),
        IInvocationOperation { TargetMethod.Name: "GetPropertyValue", Instance: { } receiver, Arguments: [var name] } when KnownTypes.Is(receiver.Type, types.ManagementBaseObject) =>
            Of(operation, receiver, name.Value, cancellationToken),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var name], Instance: IPropertyReferenceOperation { Property.Name: "Properties", Instance: { } receiver } } }
            when KnownTypes.Is(receiver.Type, types.ManagementBaseObject) => Of(operation, receiver, name.Value, cancellationToken),
        IInvocationOperation { TargetMethod: { Name: "InvokeMethod", ReturnType.SpecialType: SpecialType.System_Object }, Instance: { } target } when KnownTypes.Is(target.Type, types.ManagementObject) =>
            new PropertyRead(JobProperty.ReturnValue, operation, null, PropertyForm.BoxedWithPath),
        _ => null,
    };

    private static PropertyRead? Of(IOperation operation, IOperation receiver, IOperation name, CancellationToken cancellationToken) =>
        PropertyNames.Of(name, cancellationToken) is { } property ? new PropertyRead(property, operation, receiver, PropertyForm.BoxedWithPath) : null;
}
