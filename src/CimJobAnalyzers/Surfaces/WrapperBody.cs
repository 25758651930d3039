using System.Collections.Immutable;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What a wrapper's method is seen to do.</summary>
/// <param name="Requests">The requests of the CIM method that it stands for.</param>
/// <param name="DoesMore">Whether it does anything else than building in-parameters, sending them and returning the code.</param>
internal sealed record WrapperBody(ImmutableArray<SentRequest> Requests, bool DoesMore)
{
    /// <summary>The request, if they all go to one object.</summary>
    public SentRequest? Request => Requests is [var first, .. var others] && first.Object is not null && others.All(first.IsToSameObject) ? first : null;
}
