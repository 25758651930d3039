using System.Xml;

namespace CimJobs.Engine;

/// <summary>Reads what GetErrorEx and GetError give: instances of <c>CIM_Error</c>, as objects or written down as XML.</summary>
internal static class ErrorMessages
{
    private const string Text = "Message";
    private const string Id = "MessageID";
    private const string Source = "ErrorSource";

    /// <summary>The messages in an out-parameter.</summary>
    /// <param name="value">One of them or an array.</param>
    /// <param name="properties">Finds the properties of an embedded object; null for what is none.</param>
    public static IReadOnlyList<JobErrorMessage> Of(object? value, Func<object, Func<string, object?>?> properties)
    {
        var items = value is Array array ? array.Cast<object?>() : [value];
        return [.. items.Select(item => item switch
        {
            null => null,
            string text => OfText(text),
            _ => properties(item) is { } property ? From(name => property(name) as string) : null,
        }).OfType<JobErrorMessage>()];
    }

    private static JobErrorMessage? OfText(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.ReadToFollowing("PROPERTY"))
            {
                var name = reader.GetAttribute("NAME");
                using var property = reader.ReadSubtree();
                if (name is not null && property.ReadToFollowing("VALUE"))
                {
                    values[name] = property.ReadElementContentAsString();
                }
            }
        }
        catch (XmlException)
        {
            return From(name => name == Text ? text : null);
        }

        return From(name => values.TryGetValue(name, out var value) ? value : null);
    }

    private static JobErrorMessage? From(Func<string, string?> property)
    {
        var (text, id, source) = (NotEmpty(property(Text)), NotEmpty(property(Id)), NotEmpty(property(Source)));
        return text is null && id is null && source is null ? null : new(text, id, source);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
