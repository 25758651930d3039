using System.Text.RegularExpressions;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>What the source texts of the consumers say about themselves: a line that is to be reported ends in the rule's ID.</summary>
internal static partial class Expected
{
    public static IEnumerable<(string File, int Line, string Id)> Reports(ConsumerProject consumer) =>
        from source in consumer.Sources
        from line in Original(source).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        let marker = Marker().Match(line.Text)
        where marker.Success
        select (source, line.Number, marker.Groups["id"].Value);

    public static string Original(string source) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Consumers", source));

    /// <summary>Cleaner.cs after the fixes, for a state.</summary>
    public static string Cleaner(ConsumerProject consumer, int state) => Original("Cleaner.cs")
        .Replace("""job.InvokeMethod("KillJob", new object[] { false });""", $$"""job.InvokeMethod("RequestStateChange", new object{{(consumer.IsNullable ? "?" : "")}}[] { (ushort){{state}}, null });""", StringComparison.Ordinal)
        .Replace("""GetMethodParameters("KillJob")""", """GetMethodParameters("RequestStateChange")""", StringComparison.Ordinal)
        .Replace("""parameters["DeleteOnKill"] = false;""", $"""parameters["RequestedState"] = (ushort){state};""", StringComparison.Ordinal)
        .Replace("""InvokeMethod("KillJob", parameters, null)""", """InvokeMethod("RequestStateChange", parameters, null)""", StringComparison.Ordinal)
        .Replace("job.KillJob(false);", $"job.RequestStateChange({state}, System.TimeSpan.Zero);", StringComparison.Ordinal)
        .Replace("RequestChangeState", "RequestStateChange", StringComparison.Ordinal);

    [GeneratedRegex(@"// (?<id>CIMJOB\d+)\r?$")]
    private static partial Regex Marker();
}
