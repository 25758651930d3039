using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>WMI's COM objects: job.JobState of a dynamic, job.Properties_.Item("JobState").Value of an interface.</summary>
internal sealed class ComProperties : IPropertySurface
{
    public PropertyRead? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IDynamicMemberReferenceOperation { Instance: { } job, MemberName: var name, Parent: not IDynamicInvocationOperation }
            when PropertyNames.Of(name) is { } property && IsOfWmi(operation.Syntax.SyntaxTree) => new PropertyRead(property, operation, job, PropertyForm.Typed),
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { } item } when WbemTypes.Contains(item.Type) => OfItem(operation, item, cancellationToken),
        IInvocationOperation { TargetMethod.Name: "get_Value", Instance: { } item } when WbemTypes.Contains(item.Type) => OfItem(operation, item, cancellationToken),
        _ => null,
    };

    private static bool IsOfWmi(SyntaxTree tree) => SourceWords.Moniker.IsOf(tree) || SourceWords.ScriptingObject.IsOf(tree);

    private static PropertyRead? OfItem(IOperation operation, IOperation item, CancellationToken cancellationToken)
    {
        var (list, name) = item switch
        {
            IInvocationOperation { TargetMethod.Name: "Item", Instance: { } owner, Arguments: [var first, ..] } => (owner, first.Value),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } owner, Arguments: [var first, ..] } => (owner, first.Value),
            _ => (null, operation),
        };
        return list is IPropertyReferenceOperation { Property.Name: "Properties_", Instance: { } job } && PropertyNames.Of(name, cancellationToken) is { } property
            ? new PropertyRead(property, operation, job, PropertyForm.Typed)
            : null;
    }
}
