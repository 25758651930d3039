using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The edits that read the library's answer where ReturnValue was read.</summary>
internal static class ResultReads
{
    public static ImmutableArray<PlannedEdit> Edits(IOperation read, BoxedResult result)
    {
        // A number needs no assurance that it is not null.
        var edit = new PlannedEdit(EditKind.ResultRead, read.Syntax.WithSuppression().GetLocation(), result.Form.ToString());
        return result.RedundantCast is { } cast
            ? ImmutableArray.Create(edit, new PlannedEdit(EditKind.RedundantCast, cast.Syntax.GetLocation()))
            : ImmutableArray.Create(edit);
    }
}
