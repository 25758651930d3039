#if !OLDEST_ROSLYN
namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>The rest of the matrix, in a class of its own because classes run side by side.</summary>
public sealed class MatrixOfOtherConfigurationsTests
{
    public static TheoryData<string> Ids => Cases.IdsOf(configuration => configuration != Configuration.WithLibrary);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Reports_once_and_fixes_or_says_why_not(string id) => await MatrixTests.AssertAsync(Cases.ById[id]);
}
#endif
