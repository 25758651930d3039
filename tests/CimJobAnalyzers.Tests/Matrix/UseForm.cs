namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>What the code does with the answer.</summary>
internal enum UseForm
{
    Ignored,
    Discarded,
    Stored,
    Returned,
    Compared,
}
