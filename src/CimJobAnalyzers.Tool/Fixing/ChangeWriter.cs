namespace CimJobAnalyzers.Tool.Fixing;

/// <summary>Writes files whole or not at all.</summary>
internal static class ChangeWriter
{
    /// <summary>What could not be written; the rest is.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(IEnumerable<Change> changes, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        foreach (var change in changes)
        {
            try
            {
                await WriteAsync(change, cancellationToken);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failures.Add($"{change.Name}: {failure.Message}");
            }
        }

        return failures;
    }

    private static async Task WriteAsync(Change change, CancellationToken cancellationToken)
    {
        var path = change.File.Path;
        if (File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException("the file is read-only.");
        }

        var beside = path + ".cimjob";
        try
        {
            await File.WriteAllBytesAsync(beside, change.File.Encode(change.Text), cancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
