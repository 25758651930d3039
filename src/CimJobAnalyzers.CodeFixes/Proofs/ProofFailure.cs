namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>The closed list of reasons why a plan is not offered although the analyzer made it.</summary>
internal enum ProofFailure
{
    CodeIncomplete,
    NotWritten,
    CommentOrDirectiveLost,
    BoundToAnotherMember,
    OtherNameChanged,
    NewCompilerFinding,
}
