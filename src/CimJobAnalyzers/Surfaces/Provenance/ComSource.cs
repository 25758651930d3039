using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>How WMI's COM objects name one another, early and late bound: by monikers, paths, queries and class names.</summary>
internal static class ComSource
{
    public static JobEvidence? Of(IOperation operation, JobProvenance origins) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "BindToMoniker" or "GetObject", ContainingType.Name: "Marshal" or "Interaction" } } bound =>
            origins.Text(Values(bound).FirstOrDefault(), TextMeaning.Path),
        IInvocationOperation { Instance: { } instance } call when WbemTypes.Contains(call.TargetMethod.ContainingType) =>
            OfCall(call.TargetMethod.Name, instance, Values(call), origins),
        IPropertyReferenceOperation { Instance: { } instance } property when WbemTypes.Contains(property.Property.ContainingType) =>
            OfMember(property.Property.Name, instance, origins),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } instance } member } call =>
            OfCall(member.MemberName, instance, [.. call.Arguments], origins),
        IDynamicMemberReferenceOperation { Instance: { } instance } member => OfMember(member.MemberName, instance, origins),
        IDynamicIndexerAccessOperation { Operation: { } instance, Arguments: [var name] } => OfItem(instance, name, origins),
        _ => null,
    };

    private static JobEvidence? OfCall(string method, IOperation instance, List<IOperation> values, JobProvenance origins)
    {
        return method.ToUpperInvariant() switch
        {
            "GET" or "GETOBJECT" => Said(0, TextMeaning.Path),
            "INSTANCESOF" or "CREATEINSTANCEENUM" => Said(0, TextMeaning.ClassName),
            "EXECQUERY" => Said(0, TextMeaning.Query).And(Said(1, TextMeaning.Query)),
            "ASSOCIATORSOF" => Said(2, TextMeaning.ClassName),
            "ASSOCIATORS_" or "REFERENCESTO" => Said(1, TextMeaning.ClassName),
            "REFERENCES_" => Said(0, TextMeaning.ClassName),
            "CONNECTSERVER" => origins.Text(values.FirstOrDefault(), TextMeaning.Namespace)
                .And(origins.Text(values.ElementAtOrDefault(1), TextMeaning.Namespace)),
            "ITEM" => OfItem(instance, values.FirstOrDefault(), origins),
            "ITEMINDEX" or "CLONE_" or "SPAWNINSTANCE_" => origins.Object(instance),
            "EXECMETHOD" or "EXECMETHOD_" => origins.Related(instance),
            _ => null,
        };

        JobEvidence Said(int place, TextMeaning meaning) => origins.Related(instance).And(origins.Text(values.ElementAtOrDefault(place), meaning));
    }

    private static JobEvidence? OfMember(string member, IOperation instance, JobProvenance origins) => member.ToUpperInvariant() switch
    {
        "PROPERTIES_" or "SYSTEMPROPERTIES_" or "PATH_" or "PATH" or "RELPATH" or "VALUE" => origins.Object(instance),
        _ => origins.Property(instance, member),
    };

    // A property of an object, or an object of a set.
    private static JobEvidence OfItem(IOperation collection, IOperation? name, JobProvenance origins) => collection.WithoutConversions() switch
    {
        IDynamicMemberReferenceOperation { Instance: { } owner, MemberName: "Properties_" } => origins.Property(owner, name),
        IPropertyReferenceOperation { Instance: { } owner, Property.Name: "Properties_" } => origins.Property(owner, name),
        _ => origins.Object(collection),
    };

    private static List<IOperation> Values(IInvocationOperation call) =>
        [.. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value)];
}
