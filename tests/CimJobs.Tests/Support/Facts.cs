namespace CimJobs.Tests.Support;

/// <summary>Everything that a result says, to be compared with another.</summary>
internal static class Facts
{
    public static string Of(object? value) => value switch
    {
        null => "-",
        string or ValueType => $"{value}",
        Exception exception => exception.GetType().Name,
        System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
        _ => $"{{{string.Join(", ", value.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}: {Of(property.GetValue(value))}"))}}}",
    };
}
