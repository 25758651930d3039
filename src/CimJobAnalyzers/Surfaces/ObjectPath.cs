using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>How a method reaches an object: from the one that it belongs to, or from what it is given, through members.</summary>
/// <remarks>Equal paths lead to one object.</remarks>
/// <param name="Parameter">The place of the method's parameter where the path begins; null for the object that the method belongs to.</param>
/// <param name="Steps">The members on the way, with the constant that an indexer or a call is given.</param>
internal sealed record ObjectPath(int? Parameter, ImmutableArray<(ISymbol Member, object? Key)> Steps)
{
    /// <summary>The object that the method belongs to.</summary>
    public static readonly ObjectPath This = new(null, ImmutableArray<(ISymbol, object?)>.Empty);

    public static ObjectPath OfParameter(int place) => new(place, ImmutableArray<(ISymbol, object?)>.Empty);

    public ObjectPath Then(ISymbol member, object? key = null) => this with { Steps = Steps.Add((member.OriginalDefinition, key)) };

    public bool Equals(ObjectPath? other) =>
        other is not null
        && Parameter == other.Parameter
        && Steps.Length == other.Steps.Length
        && Enumerable.Range(0, Steps.Length).All(at =>
            SymbolEqualityComparer.Default.Equals(Steps[at].Member, other.Steps[at].Member) && Equals(Steps[at].Key, other.Steps[at].Key));

    public override int GetHashCode() => (Parameter ?? -1) ^ Steps.Length;
}
