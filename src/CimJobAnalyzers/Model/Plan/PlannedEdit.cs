using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Plan;

/// <summary>One thing to write at one place.</summary>
internal readonly record struct PlannedEdit(EditKind Kind, Location Location, string Detail = "")
{
    /// <summary>The detail of an <see cref="EditKind.ArgumentArray"/> that must hold no null.</summary>
    public const string WithoutNull = "NotNull";
}
