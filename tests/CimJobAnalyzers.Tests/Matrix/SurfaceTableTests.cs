#if !OLDEST_ROSLYN
namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>The README's table of surfaces is the one that the matrix gives.</summary>
public sealed class SurfaceTableTests
{
    [Fact]
    public void The_readme_shows_what_the_matrix_runs()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var start = readme.IndexOf(SurfaceTable.Start, StringComparison.Ordinal) + SurfaceTable.Start.Length;
        var end = readme.IndexOf(SurfaceTable.End, StringComparison.Ordinal);
        Assert.True(end > start, "The README has no place for the table.");
        Assert.True(SurfaceTable.Text == readme[start..end].Trim(), $"Between the markers belongs:\n{SurfaceTable.Text}");
    }
}
#endif
