namespace CimJobAnalyzers.Model;

/// <summary>What a KillJob call asks through DeleteOnKill.</summary>
internal enum DeletionRequest
{
    /// <summary>Literal false, null or omitted.</summary>
    No,

    /// <summary>Literal true.</summary>
    Yes,

    /// <summary>An expression without side effects.</summary>
    Conditional,

    /// <summary>An expression that may have side effects.</summary>
    ConditionalWithSideEffects,

    /// <summary>A value this code does not show.</summary>
    Unknown,
}
