using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;

namespace CimJobAnalyzers.Rules;

/// <summary>What a fix may write about a finding, or why it writes nothing.</summary>
/// <param name="Kind">Through which API.</param>
/// <param name="Recipe">The edits or the reason.</param>
/// <param name="State">The state that it asks for, where the code leaves no choice.</param>
/// <param name="Library">The edits that call the runtime library; null where it is not referenced or has no call for this.</param>
/// <param name="Reviewed">The edits that call it for more, and lose something.</param>
internal sealed record Mending(RewriteKind Kind, Recipe Recipe, ReplacementState? State = null, Recipe? Library = null, Recipe? Reviewed = null)
{
    /// <summary>The edits in the style that is asked for.</summary>
    public Recipe In(FixStyle style) => style switch
    {
        FixStyle.Plain => Recipe,
        FixStyle.Library => Reviewed ?? Library ?? Recipe,
        _ => Library ?? Recipe,
    };
}
