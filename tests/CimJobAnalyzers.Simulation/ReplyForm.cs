namespace CimJobAnalyzers.Simulation;

/// <summary>What a method call that ended well brings back.</summary>
public enum ReplyForm
{
    /// <summary>The return code.</summary>
    Code,

    /// <summary>A return value that is empty.</summary>
    EmptyCode,

    /// <summary>A result without a return value.</summary>
    NoCode,

    /// <summary>No result.</summary>
    Nothing,
}
