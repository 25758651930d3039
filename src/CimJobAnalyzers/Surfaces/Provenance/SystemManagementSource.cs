using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>How System.Management names an object: by path and scope, by a query, by the object it is reached from.</summary>
internal static class SystemManagementSource
{
    public static JobEvidence? Of(IOperation operation, JobProvenance origins) => operation switch
    {
        IObjectCreationOperation { Type: { } type } creation when IsOurs(type) => OfCreation(creation, type, origins),
        IInvocationOperation call when IsOurs(call.TargetMethod.ContainingType) => OfCall(call, origins),
        IPropertyReferenceOperation property when IsOurs(property.Property.ContainingType) => OfProperty(property, origins),
        _ => null,
    };

    private static JobEvidence OfCreation(IObjectCreationOperation creation, ITypeSymbol type, JobProvenance origins)
    {
        var found = JobEvidence.None;
        foreach (var argument in creation.Arguments)
        {
            found = found.And(Named(type, argument.Parameter?.Name, argument.Value, origins));
        }

        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            found = found.And(Named(type, (assignment.Target as IPropertyReferenceOperation)?.Property.Name, assignment.Value, origins));
        }

        return found;
    }

    private static JobEvidence Named(ITypeSymbol type, string? name, IOperation value, JobProvenance origins) => (type.Name, name?.ToUpperInvariant()) switch
    {
        ("ManagementScope", "PATH") or (_, "SCOPE" or "SCOPESTRING" or "NAMESPACEPATH") => Space(origins.Text(value, TextMeaning.Namespace)),
        (_, "PATH" or "PATHSTRING" or "RELATIVEPATH") => origins.Text(value, TextMeaning.Path),
        (_, "QUERY" or "QUERYSTRING") => origins.Text(value, TextMeaning.Query),
        (_, "QUERYORCLASSNAME") => origins.Text(value, TextMeaning.QueryOrClassName),
        (_, "QUERYORSOURCEOBJECT") => origins.Text(value, TextMeaning.Query),
        (_, "CLASSNAME") or ("RelatedObjectQuery", "RELATEDCLASS") or ("RelationshipObjectQuery", "RELATIONSHIPCLASS") =>
            origins.Text(value, TextMeaning.ClassName),
        (_, "SOURCEOBJECT") => Space(origins.Text(value, TextMeaning.Path)),
        _ => JobEvidence.None,
    };

    private static JobEvidence? OfCall(IInvocationOperation call, JobProvenance origins) => call.TargetMethod.Name switch
    {
        "GetRelated" => origins.Related(call.Instance).And(Given(call, "relatedClass", origins)),
        "GetRelationships" => origins.Related(call.Instance).And(Given(call, "relationshipClass", origins)),
        "GetPropertyValue" or "GetQualifierValue" => origins.Property(call.Instance, call.Arguments.FirstOrDefault()?.Value),
        "InvokeMethod" or "GetMethodParameters" => origins.Related(call.Instance),
        "Get" or "GetInstances" or "CreateInstance" or "GetEnumerator" or "Clone" or "ToString" => origins.Object(call.Instance),
        _ => null,
    };

    private static JobEvidence? OfProperty(IPropertyReferenceOperation property, JobProvenance origins) => property switch
    {
        { Arguments: [var name] } => origins.Property(property.Instance, name.Value),
        { Property.Name: "Scope" or "NamespacePath" } => origins.Related(property.Instance),
        { Property.Name: "Path" or "RelativePath" or "ClassPath" or "ClassName" or "Query" or "QueryString" } => origins.Object(property.Instance),
        { Property.Name: "Properties" or "SystemProperties" or "Value" or "Current" } => origins.Object(property.Instance),
        _ => null,
    };

    private static JobEvidence Given(IInvocationOperation call, string parameter, JobProvenance origins) =>
        origins.Text(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value, TextMeaning.ClassName);

    // A path that stands for its namespace says nothing of a class.
    private static JobEvidence Space(JobEvidence path) => new(JobKind.Unknown, path.Provider);

    private static bool IsOurs(ITypeSymbol type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part.ContainingNamespace is { Name: "Management", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
