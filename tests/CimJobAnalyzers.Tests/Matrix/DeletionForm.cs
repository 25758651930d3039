namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>How a KillJob call says whether the job's instance goes too.</summary>
internal enum DeletionForm
{
    False,
    True,
    Omitted,
    Variable,
    Call,
}
