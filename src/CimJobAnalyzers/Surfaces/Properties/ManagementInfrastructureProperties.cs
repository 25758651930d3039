using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>job.CimInstanceProperties["JobState"].Value, result.OutParameters["Job"].Value, result.ReturnValue.Value; with question marks anywhere.</summary>
internal sealed class ManagementInfrastructureProperties(KnownTypes types) : IPropertySurface
{
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IPropertyReferenceOperation { Property: { Name: "Value", ContainingNamespace.Name: "Infrastructure" }, Instance: { } holder })
        {
            return null;
        }

        return Behind(holder) switch
        {
            IPropertyReferenceOperation { Property.Name: "ReturnValue", Instance: { } result } when KnownTypes.Is(result.Type, types.CimMethodResult) =>
                new PropertyRead(JobProperty.ReturnValue, operation, Behind(result), PropertyForm.BoxedWithInstance),
            IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var name], Instance: { } list }
                when Behind(list) is IPropertyReferenceOperation { Property.Name: "CimInstanceProperties" or "OutParameters", Instance: { } receiver }
                && PropertyNames.Of(name.Value, cancellationToken) is { } property => new PropertyRead(property, operation, Behind(receiver), PropertyForm.BoxedWithInstance),
            _ => null,
        };
    }

    private static IOperation Behind(IOperation operation) =>
        operation is IConditionalAccessInstanceOperation ? ConditionalReceiver.Of(operation) ?? operation : operation.WithoutConversions();
}
