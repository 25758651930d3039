namespace CimJobAnalyzers.CodeFixes.Proofs;

/// <summary>The closed list of reasons why a change that was written is not offered.</summary>
internal enum Objection
{
    /// <summary>The code around an edit does not parse, so nobody knows what it will be.</summary>
    IncompleteCode,

    /// <summary>The compiler says something that it did not say before.</summary>
    NewDiagnostic,

    /// <summary>What was written is bound to something else than what was meant.</summary>
    OtherTarget,

    /// <summary>A name that nobody touched means something else.</summary>
    OtherMeaning,
}
