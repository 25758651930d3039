using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The edits that read the library's answer where ReturnValue was read.</summary>
internal static class ResultReads
{
    public static ImmutableArray<PlannedEdit> Edits(IOperation read, BoxedResult result)
    {
        var edit = new PlannedEdit(EditKind.ResultRead, read.Syntax.GetLocation(), result.Form.ToString());
        return result.RedundantCast is { } cast
            ? ImmutableArray.Create(edit, new PlannedEdit(EditKind.RedundantCast, cast.Syntax.GetLocation()))
            : ImmutableArray.Create(edit);
    }
}
