using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Which property a name stands for. CIM compares names without case.</summary>
internal static class PropertyNames
{
    private static readonly Dictionary<string, JobProperty> Known =
        Enum.GetValues(typeof(JobProperty)).Cast<JobProperty>().ToDictionary(property => property.ToString(), StringComparer.OrdinalIgnoreCase);

    public static JobProperty? Of(string? name) => name is not null && Known.TryGetValue(name, out var property) ? property : null;

    /// <summary>The property that an expression names, if it is certain.</summary>
    public static JobProperty? Of(IOperation name, CancellationToken cancellationToken) =>
        name.ConstantValue is { HasValue: true, Value: var constant } ? Of(constant as string)
        : ConstantTracker.Track(name, cancellationToken).Name is { IsCertain: true, Values: [var value] } ? Of(value)
        : null;
}
