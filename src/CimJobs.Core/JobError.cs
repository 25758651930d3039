namespace CimJobs;

/// <summary>Why a job did not do its work, as far as the provider says. Immutable and thread-safe.</summary>
public sealed class JobError
{
    internal JobError(uint? code, string? description, string? summary, IReadOnlyList<JobErrorMessage> messages) =>
        (Code, Description, Summary, Messages) = (code, description, summary, messages);

    /// <summary>The vendor's number: <c>CIM_ConcreteJob.ErrorCode</c>, a uint16 that Hyper-V fills from its return codes. Null when there is none.</summary>
    public uint? Code { get; }

    /// <summary>The text of <c>CIM_ConcreteJob.ErrorDescription</c>. Null when it is empty.</summary>
    public string? Description { get; }

    /// <summary>The text of <c>Msvm_ConcreteJob.ErrorSummaryDescription</c>. Null when it is empty or the class does not have it.</summary>
    public string? Summary { get; }

    /// <summary>What <c>GetErrorEx</c> gave, or <c>GetError</c> where the class has no GetErrorEx. Never null; empty when both had nothing to say.</summary>
    public IReadOnlyList<JobErrorMessage> Messages { get; }

    /// <summary>The best text there is: the messages, else the description, else the summary, else the number.</summary>
    /// <returns>A text for people that is not meant to be parsed.</returns>
    public override string ToString()
    {
        var messages = string.Join(" ", Messages.Select(message => message.ToString()).Where(text => text.Length > 0));
        return messages.Length > 0 ? messages : Description ?? Summary ?? FormattableString.Invariant($"Error {Code}.");
    }
}
