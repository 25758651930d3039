using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The edits that replace a method's name.</summary>
internal static class NameEdits
{
    public static IEnumerable<PlannedEdit> Of(IArgumentOperation argument, TrackedText name)
    {
        yield return new PlannedEdit(EditKind.MethodName, argument.Value.Syntax.GetLocation());
        foreach (var declaration in name.Declarations)
        {
            yield return new PlannedEdit(EditKind.NameDeclaration, declaration);
        }
    }
}
