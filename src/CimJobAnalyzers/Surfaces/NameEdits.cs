using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The edits that replace a method's name.</summary>
internal static class NameEdits
{
    public static IEnumerable<PlannedEdit> Of(IArgumentOperation argument, TrackedText name) => Of(argument.Value, name);

    public static IEnumerable<PlannedEdit> Of(IOperation written, TrackedText name)
    {
        yield return new PlannedEdit(EditKind.MethodName, name.WrittenAt ?? written.Syntax.GetLocation());
        foreach (var edit in Declarations(name))
        {
            yield return edit;
        }
    }

    /// <summary>The variables that held a name which a rewrite no longer uses.</summary>
    public static IEnumerable<PlannedEdit> Declarations(TrackedText name) =>
        name.Declarations.Select(declaration => new PlannedEdit(EditKind.NameDeclaration, declaration));
}
