namespace System.Management.Automation.Cmdlets;

/// <summary>A parameter that a cmdlet declares. Without a type it is only there to be told from the others.</summary>
internal sealed record CmdletParameter(string Name, Type? Type = null)
{
    public string? Alias { get; init; }

    public int? Position { get; init; }

    public bool IsMandatory { get; init; }

    public bool TakesPipelineInput { get; init; }
}
