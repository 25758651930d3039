using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>The texts in a collection that the code writes down whole. Whether it is changed later is not asked.</summary>
internal static class Collections
{
    /// <summary>The texts that may stand in the collection: at the place, if that is known, else anywhere.</summary>
    public static TrackedText Track(IOperation? collection, IOperation? place, int depth, Trail trail)
    {
        while (collection is not null && depth > 0 && trail.Step())
        {
            collection = collection.WithoutConversions();
            if (Written(collection, trail) is { } written)
            {
                var key = place is null ? default : KnownValue.Of(place, trail.CancellationToken);
                var meant = written.Where(element => !key.HasValue || !element.Key.HasValue || Equals(key.Value, element.Key.Value));
                return ConstantTracker.Either(meant.Select(element => element.Value), depth, trail);
            }

            collection = Origin.Of(collection, trail.CancellationToken);
            depth--;
        }

        return TrackedText.None;
    }

    private static IEnumerable<(Optional<object?> Key, IOperation Value)>? Written(IOperation collection, Trail trail) => collection switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.SelectMany((element, at) => Added(element, at, trail)),
        _ when collection.IsNullConstant() => null,
        _ => collection.Elements()?.Select((element, at) => (new Optional<object?>(at), element)),
    };

    // new() { "a" }, new() { { key, "a" } }, new() { [key] = "a" }
    private static IEnumerable<(Optional<object?> Key, IOperation Value)> Added(IOperation initializer, int at, Trail trail) => initializer switch
    {
        IInvocationOperation { Arguments: [var only] } => [(new(at), only.Value)],
        IInvocationOperation { Arguments: [var key, var value] } => [(KnownValue.Of(key.Value, trail.CancellationToken), value.Value)],
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment =>
            [(KnownValue.Of(key.Value, trail.CancellationToken), assignment.Value)],
        _ => [],
    };
}
