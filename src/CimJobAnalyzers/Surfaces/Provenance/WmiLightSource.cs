using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>How WmiLight names an object: by the connection's namespace and a query or a class.</summary>
internal static class WmiLightSource
{
    public static JobEvidence? Of(IOperation operation, JobProvenance origins) => operation switch
    {
        IObjectCreationOperation { Type.Name: "WmiConnection" } creation when IsOurs(creation.Type) =>
            origins.Text(creation.ArgumentNamed("path")?.Value, TextMeaning.Namespace),
        IInvocationOperation call when IsOurs(call.TargetMethod.ContainingType) => OfCall(call, origins),
        IPropertyReferenceOperation { Arguments: [var name] } property when IsOurs(property.Property.ContainingType) =>
            origins.Property(property.Instance, name.Value),
        _ => null,
    };

    private static JobEvidence? OfCall(IInvocationOperation call, JobProvenance origins)
    {
        // An instance method, or an extension method of the connection.
        var values = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value).ToList();
        var owner = call.Instance ?? values.FirstOrDefault();
        var text = values.FirstOrDefault(value => value.WithoutConversions().Type?.SpecialType == SpecialType.System_String);
        return call.TargetMethod.Name switch
        {
            "CreateQuery" => origins.Related(owner).And(origins.Text(text, TextMeaning.Query)),
            "GetClass" or "CreateClassEnumerator" => origins.Related(owner).And(origins.Text(text, TextMeaning.ClassName)),
            "GetPropertyValue" => origins.Property(owner, text),
            "ExecuteMethod" => origins.Related(owner),
            "GetEnumerator" or "Clone" => origins.Object(owner),
            _ => null,
        };
    }

    private static bool IsOurs(ITypeSymbol? type) => type?.ContainingNamespace is { Name: "WmiLight", ContainingNamespace.IsGlobalNamespace: true };
}
