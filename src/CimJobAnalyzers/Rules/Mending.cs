using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Rules;

/// <summary>What a fix may write about a finding, or why it writes nothing.</summary>
/// <param name="Kind">Through which API.</param>
/// <param name="Recipe">The edits or the reason.</param>
/// <param name="State">The state that it asks for, where the code leaves no choice.</param>
internal sealed record Mending(RewriteKind Kind, Recipe Recipe, ReplacementState? State = null);
