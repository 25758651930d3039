using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>What holds of a collection holds of each element, whatever is filtered, ordered or taken; and what a task or a lazy value gives.</summary>
internal static class CollectionSource
{
    // Their elements are other objects than their source's.
    private static readonly string[] OtherElements =
        ["GroupBy", "ToDictionary", "ToLookup", "Zip", "Join", "GroupJoin", "Aggregate", "Count", "Range", "Repeat", "Empty"];

    // Their elements are the source's and others.
    private static readonly string[] MoreElements =
        ["Concat", "Union", "UnionBy", "Append", "Prepend", "DefaultIfEmpty", "FirstOrDefault", "SingleOrDefault", "LastOrDefault"];

    // Each gives elements of what it is asked of, or all of them.
    private static readonly string[] SameElements =
    [
        "GetEnumerator", "Current", "Find", "FindAll", "FindLast", "ToArray", "AsReadOnly", "GetRange", "Dequeue", "Peek", "Pop",
        "Value", "Result", "GetAwaiter", "GetResult", "ConfigureAwait", "ToString",
    ];

    private static readonly string[] Queries = ["Enumerable", "ParallelEnumerable", "Queryable", "AsyncEnumerable"];
    private static readonly string[] Holders = ["Lazy", "List", "Queue", "Stack", "HashSet"];

    public static JobEvidence? Of(IOperation operation, JobProvenance origins) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "FromResult" or "Run", ContainingType.Name: "Task" or "ValueTask" } } call =>
            OfHeld(call.Arguments[0].Value, origins),
        IInvocationOperation call when Queries.Contains(call.TargetMethod.ContainingType.Name) => OfQuery(call, origins),
        IInvocationOperation { Instance: { } instance } call when IsOfFramework(call.TargetMethod.ContainingType) =>
            OfMember(call.TargetMethod.Name, instance, origins),
        IPropertyReferenceOperation { Instance: { } instance } property when IsOfFramework(property.Property.ContainingType) =>
            property.Property.IsIndexer ? origins.Object(instance) : OfMember(property.Property.Name, instance, origins),
        IObjectCreationOperation { Arguments: [{ Value: var source }], Initializer: null, Type: { } type } when Holders.Contains(type.Name) =>
            OfHeld(source, origins),
        _ => null,
    };

    private static JobEvidence OfHeld(IOperation value, JobProvenance origins) =>
        Origins.Returned(value) is null ? origins.Object(value) : origins.Returned(value);

    private static JobEvidence? OfQuery(IInvocationOperation call, JobProvenance origins)
    {
        var values = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value).ToList();
        var (method, source) = (call.TargetMethod.Name, values.FirstOrDefault());
        if (source is null || OtherElements.Contains(method))
        {
            return null;
        }

        if (method is "Select" or "SelectMany")
        {
            return values.Count == 2 ? origins.Returned(values[1]) : null;
        }

        var others = values.Where(value => !IsFunction(value) && !value.IsNullConstant());
        return MoreElements.Contains(method) ? JobEvidence.OfAny(others.Select(origins.Object)) : origins.Object(source);
    }

    private static bool IsFunction(IOperation value) =>
        value.Type?.TypeKind == TypeKind.Delegate || value.WithoutConversions() is IDelegateCreationOperation or IAnonymousFunctionOperation;

    private static JobEvidence? OfMember(string member, IOperation instance, JobProvenance origins) =>
        SameElements.Contains(member) ? origins.Object(instance) : null;

    private static bool IsOfFramework(ITypeSymbol type)
    {
        for (var part = type.ContainingNamespace; part is not null; part = part.ContainingNamespace)
        {
            if (part is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return type is IArrayTypeSymbol;
    }
}
