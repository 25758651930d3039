using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>What holds of all elements of a collection holds of each, whatever is filtered, ordered or taken; and of what a task or a lazy value gives.</summary>
internal static class CollectionSource
{
    // Their elements are other objects than their source's.
    private static readonly string[] OtherElements = ["GroupBy", "ToDictionary", "ToLookup", "Zip", "Join", "GroupJoin", "Aggregate", "Count", "Range", "Repeat", "Empty"];

    // Their elements are the source's and others.
    private static readonly string[] MoreElements = ["Concat", "Union", "UnionBy", "Append", "Prepend", "DefaultIfEmpty", "FirstOrDefault", "SingleOrDefault", "LastOrDefault"];

    public static JobEvidence? Of(IOperation operation, JobProvenance origins) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "FromResult" or "Run", ContainingType.Name: "Task" or "ValueTask" } } call => OfTask(call.Arguments[0].Value, origins),
        IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" or "ParallelEnumerable" or "Queryable" or "AsyncEnumerable" } call => OfQuery(call, origins),
        IInvocationOperation { Instance: { } instance } call when IsOfFramework(call.TargetMethod.ContainingType) => OfMember(call.TargetMethod.Name, instance, origins),
        IPropertyReferenceOperation { Instance: { } instance } property when IsOfFramework(property.Property.ContainingType) =>
            property.Property.IsIndexer ? origins.Object(instance) : OfMember(property.Property.Name, instance, origins),
        IObjectCreationOperation { Type.Name: "Lazy" or "List" or "Queue" or "Stack" or "HashSet", Arguments: [{ Value: var source }], Initializer: null } => OfTask(source, origins),
        _ => null,
    };

    private static JobEvidence OfTask(IOperation value, JobProvenance origins) => Origins.Returned(value) is null ? origins.Object(value) : origins.Returned(value);

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

        return MoreElements.Contains(method)
            ? JobEvidence.OfAny(values.Where(value => !IsFunction(value) && !value.IsNullConstant()).Select(origins.Object))
            : origins.Object(source);
    }

    private static bool IsFunction(IOperation value) => value.Type?.TypeKind == TypeKind.Delegate || value.WithoutConversions() is IDelegateCreationOperation or IAnonymousFunctionOperation;

    private static JobEvidence? OfMember(string member, IOperation instance, JobProvenance origins) =>
        member is "GetEnumerator" or "Current" or "Find" or "FindAll" or "FindLast" or "ToArray" or "AsReadOnly" or "GetRange" or "Dequeue" or "Peek" or "Pop" or "Value" or "Result"
            or "GetAwaiter" or "GetResult" or "ConfigureAwait" or "ToString"
            ? origins.Object(instance)
            : null;

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
