using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Differential.Tests;

/// <summary>The closed list of the shapes whose programs are not run, and why.</summary>
internal static class LeftOut
{
    private static readonly (string Reason, Func<Shape, bool> Covers)[] All =
    [
        ("the API is not simulated", static shape => shape.Surface is "PowerShell hosting"),
    ];

    public static IEnumerable<string> Reasons => All.Select(item => item.Reason);

    /// <summary>Why a shape is left out; null when it runs.</summary>
    public static string? Reason(Shape shape) => Array.Find(All, item => item.Covers(shape)).Reason;

    public static IEnumerable<Shape> Shapes(string reason) => Cases.Shapes.Where(shape => Reason(shape) == reason);
}
