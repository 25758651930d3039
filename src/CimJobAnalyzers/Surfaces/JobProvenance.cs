using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Surfaces.Provenance;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Finds out what an object is: from all of its origins, each judged by its namespace, class, path or query.</summary>
internal sealed class JobProvenance
{
    private const int MaximumDepth = 40;

    private static readonly Func<IOperation, JobProvenance, JobEvidence?>[] Sources =
        [SystemManagementSource.Of, ManagementInfrastructureSource.Of, WmiLightSource.Of, ComSource.Of, WrapperSource.Of, CollectionSource.Of];

    private readonly ImmutableArray<IOperation> _callers;
    private readonly Trail _trail;
    private readonly HashSet<(SyntaxNode, OperationKind)> _path = [];

    private JobProvenance(ImmutableArray<IOperation> callers, CancellationToken cancellationToken)
    {
        _callers = callers;
        _trail = new Trail(cancellationToken);
    }

    /// <summary>What the code shows of an object.</summary>
    public static JobEvidence Of(IOperation? receiver, CancellationToken cancellationToken) =>
        Of(receiver, ImmutableArray<IOperation>.Empty, cancellationToken);

    /// <param name="receiver">The object.</param>
    /// <param name="callers">The calls that lead to it, whose arguments the parameters stand for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static JobEvidence Of(IOperation? receiver, ImmutableArray<IOperation> callers, CancellationToken cancellationToken) =>
        new JobProvenance(callers, cancellationToken).Object(receiver);

    /// <summary>What a text shows that is used as a path, a name or a query.</summary>
    public static JobEvidence OfText(IOperation? text, TextMeaning meaning, CancellationToken cancellationToken) =>
        new JobProvenance(ImmutableArray<IOperation>.Empty, cancellationToken).Text(text, meaning);

    /// <summary>The creations that a value comes from; none when it may come from elsewhere too.</summary>
    public static ImmutableArray<IObjectCreationOperation> Creations(IOperation? value, CancellationToken cancellationToken)
    {
        var trail = new Trail(cancellationToken);
        var found = ImmutableArray.CreateBuilder<IObjectCreationOperation>();
        var open = new Stack<IOperation>();
        if (value is not null)
        {
            open.Push(value);
        }

        while (open.Count > 0 && trail.Step())
        {
            var next = open.Pop().WithoutConversions();
            if (next is IObjectCreationOperation creation)
            {
                found.Add(creation);
            }
            else if (Origins.Of(next, ImmutableArray<IOperation>.Empty, trail) is { AreAll: true } origins)
            {
                foreach (var origin in origins.Values)
                {
                    open.Push(origin);
                }
            }
            else
            {
                return ImmutableArray<IObjectCreationOperation>.Empty;
            }
        }

        return open.Count > 0 ? ImmutableArray<IObjectCreationOperation>.Empty : found.ToImmutable();
    }

    /// <summary>What the object of a request is: the instance that the call names, or what it is called on.</summary>
    public static JobEvidence OfRequest(IInvocationOperation request, ImmutableArray<IOperation> callers, CancellationToken cancellationToken)
    {
        var origins = new JobProvenance(callers, cancellationToken);
        return ManagementInfrastructureSource.OfRequest(request, origins) ?? origins.Object(request.Instance);
    }

    public CancellationToken CancellationToken => _trail.CancellationToken;

    public JobEvidence Object(IOperation? value) => Text(value, TextMeaning.None);

    public JobEvidence Text(IOperation? value, TextMeaning meaning) => value is null ? JobEvidence.None : Of(value, meaning) ?? JobEvidence.None;

    /// <summary>What is known of the objects that an object leads to, or answers: they are its provider's.</summary>
    public JobEvidence Related(IOperation? value) => new(JobKind.Unknown, Object(value).Provider);

    /// <summary>What is known of a property's value.</summary>
    /// <remarks>The job that a machine names is no machine: only what the property is called says what it is.</remarks>
    public JobEvidence Property(IOperation? owner, IOperation? name) =>
        name?.WithoutConversions().ConstantValue is { HasValue: true, Value: string text } ? Property(owner, text) : JobEvidence.None;

    public JobEvidence Property(IOperation? owner, string name) => name.ToUpperInvariant() switch
    {
        "__PATH" or "__RELPATH" or "__CLASS" => Object(owner),
        "__NAMESPACE" => Related(owner),
        "JOB" when Related(owner) is var related => related.IsHyperV ? related with { Kind = JobKind.Job } : related,
        _ => JobEvidence.None,
    };

    /// <summary>What holds of all that a function returns.</summary>
    public JobEvidence Returned(IOperation? function) =>
        function is not null && Origins.Returned(function) is { } returned ? OfOrigins(returned, TextMeaning.None) ?? JobEvidence.None : JobEvidence.None;

    // Null when the expression brings no origin: nothing, or what the search came from.
    private JobEvidence? Of(IOperation operation, TextMeaning meaning)
    {
        operation = operation.WithoutConversions();
        if (operation.IsNullConstant())
        {
            return null;
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is string text ? CimText.Read(text, meaning) : JobEvidence.None;
        }

        if (!_trail.Step() || _path.Count == MaximumDepth)
        {
            return JobEvidence.None;
        }

        if (!_path.Add((operation.Syntax, operation.Kind)))
        {
            return null;
        }

        var found = OfNew(operation, meaning);
        _path.Remove((operation.Syntax, operation.Kind));
        return found;
    }

    private JobEvidence? OfNew(IOperation operation, TextMeaning meaning)
    {
        if (TextOrigins.IsPutTogether(operation))
        {
            return JobEvidence.OfAny(new TextOrigins(_callers, _trail).Of(operation).Select(text => CimText.Read(text, meaning)));
        }

        foreach (var source in Sources)
        {
            if (source(operation, this) is { } found)
            {
                return found;
            }
        }

        return Origins.Of(operation, _callers, _trail) is { } origins ? OfOrigins(origins, meaning) : JobEvidence.None;
    }

    private JobEvidence? OfOrigins(Origins origins, TextMeaning meaning)
    {
        var found = origins.Values.Select(value => Of(value, meaning)).OfType<JobEvidence>().ToList();
        return !origins.AreAll ? JobEvidence.OfAny([.. found, JobEvidence.None])
            : found.Count == 0 ? null
            : JobEvidence.OfAny(found);
    }
}
