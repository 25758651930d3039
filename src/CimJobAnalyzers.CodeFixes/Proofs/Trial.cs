namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>What became of a plan that was carried out in memory: the proven document, or the reason why there is none.</summary>
internal sealed record Trial(Rewritten? Proven, ProofFailure? Failure)
{
    public static implicit operator Trial(Rewritten proven) => new(proven, null);

    public static implicit operator Trial(ProofFailure failure) => new(null, failure);
}
