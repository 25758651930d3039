namespace CimJobs;

/// <summary>One message of a job's error: an instance of <c>CIM_Error</c> that <c>GetErrorEx</c> or <c>GetError</c> gave. Immutable and thread-safe.</summary>
public sealed class JobErrorMessage
{
    internal JobErrorMessage(string? text, string? id, string? source) => (Text, Id, Source) = (text, id, source);

    /// <summary>The text for people: <c>CIM_Error.Message</c>, in the server's language. Null when there is none.</summary>
    public string? Text { get; }

    /// <summary>The message's number or name within its owner's list: <c>CIM_Error.MessageID</c>. Null when there is none.</summary>
    public string? Id { get; }

    /// <summary>What the error comes from: <c>CIM_Error.ErrorSource</c>. Null when there is none.</summary>
    public string? Source { get; }

    /// <summary>The text, or the number where there is no text.</summary>
    /// <returns>A text that is not meant to be parsed.</returns>
    public override string ToString() => Text ?? Id ?? "";
}
