using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>How Microsoft.Management.Infrastructure names an instance: by namespace and class, by a query, by the instance it is reached from.</summary>
internal static class ManagementInfrastructureSource
{
    private const string Async = "Async";

    public static JobEvidence? Of(IOperation operation, JobProvenance origins) => operation switch
    {
        IObjectCreationOperation { Type: { Name: "CimInstance" } type } creation when IsOurs(type) => OfArguments(creation.Arguments, isSame: true, origins),
        IInvocationOperation call when IsOurs(call.TargetMethod.ContainingType) => OfCall(call, origins),
        IPropertyReferenceOperation property when IsOurs(property.Property.ContainingType) => OfProperty(property, origins),
        _ => null,
    };

    /// <summary>The same of a request: null when it is none of this API's.</summary>
    public static JobEvidence? OfRequest(IInvocationOperation request, JobProvenance origins) =>
        IsOurs(request.TargetMethod.ContainingType) ? OfArguments(request.Arguments, isSame: true, origins) : null;

    private static JobEvidence? OfCall(IInvocationOperation call, JobProvenance origins) => Plain(call.TargetMethod.Name) switch
    {
        "QueryInstances" or "EnumerateInstances" or "GetInstance" or "CreateInstance" or "ModifyInstance" or "GetClass" =>
            OfArguments(call.Arguments, isSame: true, origins),
        "EnumerateAssociatedInstances" or "EnumerateReferencingInstances" or "InvokeMethod" => OfArguments(call.Arguments, isSame: false, origins),
        _ => null,
    };

    private static JobEvidence OfArguments(IEnumerable<IArgumentOperation> arguments, bool isSame, JobProvenance origins)
    {
        var found = JobEvidence.None;
        foreach (var argument in arguments)
        {
            found = found.And(argument.Parameter switch
            {
                { Name: "namespaceName" } => origins.Text(argument.Value, TextMeaning.Namespace),
                { Name: "className" } when isSame => origins.Text(argument.Value, TextMeaning.ClassName),
                { Name: "resultClassName" } => origins.Text(argument.Value, TextMeaning.ClassName),
                { Name: "queryExpression" } => origins.Text(argument.Value, TextMeaning.Query),
                { Type.Name: "CimInstance" or "CimClass" } => isSame ? origins.Object(argument.Value) : origins.Related(argument.Value),
                _ => JobEvidence.None,
            });
        }

        return found;
    }

    private static JobEvidence? OfProperty(IPropertyReferenceOperation property, JobProvenance origins) => property switch
    {
        { Arguments: [var name] } => origins.Property(property.Instance, name.Value),
        { Property.Name: "CimInstanceProperties" or "OutParameters" or "Value" or "CimSystemProperties" or "CimClass" or "ClassName" } =>
            origins.Object(property.Instance),
        { Property.Name: "Namespace" } => origins.Related(property.Instance),
        _ => null,
    };

    private static string Plain(string method) => method.EndsWith(Async, StringComparison.Ordinal) ? method.Substring(0, method.Length - Async.Length) : method;

    private static bool IsOurs(ITypeSymbol type)
    {
        for (var part = type.ContainingNamespace; part is { IsGlobalNamespace: false }; part = part.ContainingNamespace)
        {
            if (part is { Name: "Infrastructure", ContainingNamespace: { Name: "Management", ContainingNamespace.Name: "Microsoft" } })
            {
                return true;
            }
        }

        return false;
    }
}
