namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>One way to write a KillJob call; every rule and every fix meets every shape.</summary>
/// <param name="Surface">The API the call goes through.</param>
/// <param name="Name">What is particular about the shape.</param>
/// <param name="RuleId">The rule that reports it.</param>
/// <param name="Result">What the call answers with.</param>
/// <param name="Write">Writes the statements before the call and the call, for a DeleteOnKill expression (null: left out);
/// null when the shape cannot say it.</param>
internal sealed record Shape(string Surface, string Name, string RuleId, ResultKind Result, Func<string?, Fragment?> Write)
{
    /// <summary>Further types of the consumer's file.</summary>
    public string Support { get; init; } = string.Empty;

    /// <summary>Members of the class that holds the call.</summary>
    public string Members { get; init; } = string.Empty;

    /// <summary>Whether the methods that hold the call are asynchronous.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The parameter that the calls go to.</summary>
    public string Parameter { get; init; } = "ManagementObject job";

    /// <summary>What the calling code imports besides.</summary>
    public string Imports { get; init; } = string.Empty;

    /// <summary>Files beside the consumer's: an API that no package brings here.</summary>
    public string[] OtherFiles { get; init; } = [];

    /// <summary>Whether the runtime library does not work through the API at all.</summary>
    public bool HasNoLibrary { get; init; }

    /// <summary>Whether a rewritten method asks for a state, where no symbol says so; null for the usual ways.</summary>
    public Func<string, int, bool>? IsRequest { get; init; }

    public bool IsHyperV { get; init; }

    /// <summary>Whether the code names KillJob without calling it.</summary>
    public bool IsNoCall { get; init; }

    public bool AnswersLater { get; init; }

    /// <summary>Whether the call is an expression that cannot be a statement.</summary>
    public bool IsNoStatement { get; init; }

    /// <summary>Whether the shape goes through all combinations, or through the telling ones.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>The reason why no plain request can be written, by form and use.</summary>
    public Func<DeletionForm, UseForm, string?> PlainRefusal { get; init; } = static (_, _) => null;

    /// <summary>The reason why no library call can be written, by form and use.</summary>
    public Func<DeletionForm, UseForm, string?> LibraryRefusal { get; init; } = static (_, _) => null;
}
