using System.Globalization;

namespace CimJobs;

/// <summary>Writes the path of an instance as WMI does; CIM instances rarely carry one.</summary>
internal static class CimInstancePath
{
    public static string Of(string? server, string namespaceName, string className, IEnumerable<KeyValuePair<string, object?>> keys) =>
        $@"\\{server ?? "."}\{namespaceName.Replace('/', '\\')}:{className}.{string.Join(",", keys.Select(key => $"{key.Key}={Literal(key.Value)}"))}";

    private static string? Literal(object? value) => value is string text
        ? "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\""
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
