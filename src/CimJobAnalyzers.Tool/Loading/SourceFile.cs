using System.Text;

namespace CimJobAnalyzers.Tool.Loading;

/// <summary>A file's text, and how to write it so that every byte outside the changes stays.</summary>
internal sealed record SourceFile(string Path, string Text, Encoding Encoding, bool HasPreamble)
{
    private static readonly Encoding[] Marked = [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as what its mark says, else as UTF-8, else byte by byte.</summary>
    public static async Task<SourceFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        foreach (var encoding in Marked)
        {
            if (bytes.AsSpan().StartsWith(encoding.Preamble))
            {
                return new SourceFile(path, encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding, HasPreamble: true);
            }
        }

        try
        {
            return new SourceFile(path, Strict.GetString(bytes), Strict, HasPreamble: false);
        }
        catch (DecoderFallbackException)
        {
            return new SourceFile(path, Encoding.Latin1.GetString(bytes), Encoding.Latin1, HasPreamble: false);
        }
    }

    /// <summary>The bytes of a changed text.</summary>
    public byte[] Encode(string text) => HasPreamble ? [.. Encoding.Preamble, .. Encoding.GetBytes(text)] : Encoding.GetBytes(text);
}
