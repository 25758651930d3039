namespace System.Management.Automation.Cmdlets;

/// <summary>A command and what it is given: by name, or by position where the name is null.</summary>
internal sealed record CommandCall(string Name)
{
    public List<(string? Name, object? Value)> Arguments { get; } = [];
}
