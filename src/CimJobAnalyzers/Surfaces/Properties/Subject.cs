using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>The expressions that hold one property, and what code makes of each number that the property can have.</summary>
internal sealed class Subject(JobProperty property, PropertyReads reads, CancellationToken cancellationToken)
{
    private readonly Dictionary<IOperation, bool> _known = [];

    public bool Includes(IOperation operation)
    {
        if (!_known.TryGetValue(operation, out var isIncluded))
        {
            isIncluded = (reads.Read(operation, cancellationToken) is { } read && read.Property == property && !PropertyReads.IsOfNoJob(read, cancellationToken))
                || (property == JobProperty.JobState && reads.Handed.Includes(operation, cancellationToken));
            _known[operation] = isIncluded;
        }

        return isIncluded;
    }

    /// <summary>Imagines that the property has this number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="supposed">What some expressions give then, if they were written otherwise.</param>
    public Interpreter Imagine(long number, Suppositions? supposed = null) =>
        new(operation => supposed?.Of(operation, number) ?? (Includes(operation) ? Datum.Of(number) : UnseenLists.NumberOf(operation)), cancellationToken);
}
