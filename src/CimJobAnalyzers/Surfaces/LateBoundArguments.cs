using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The arguments of a late-bound call, as far as the code shows them, and the edits that their names need.</summary>
internal readonly record struct LateBoundArguments(
    ImmutableArray<IOperation>? Values,
    bool MustBeObject,
    bool HoldNoNumber,
    ImmutableArray<PlannedEdit> NameEdits)
{
    public static LateBoundArguments Of(IDynamicInvocationOperation call)
    {
        var names = ImmutableArray.CreateBuilder<PlannedEdit>();
        if (call.Syntax is InvocationExpressionSyntax invocation)
        {
            foreach (var argument in invocation.ArgumentList.Arguments)
            {
                if (argument.NameColon is { } colon)
                {
                    names.Add(new PlannedEdit(EditKind.MemberName, colon.Name.GetLocation(), CimNames.RequestedState));
                }
            }
        }

        return new(call.Arguments, MustBeObject: false, HoldNoNumber: false, names.ToImmutable());
    }

    /// <summary>The elements of an array, or of the one that a variable made for this call alone holds.</summary>
    public static LateBoundArguments Of(IOperation? array, CancellationToken cancellationToken)
    {
        array = array?.WithoutConversions();
        if (array is ILocalReferenceOperation reference)
        {
            array = LocalHistory.Of(reference.Local, reference, cancellationToken) is { References.Length: 1, SingleValue: { } made }
                && StatementOrder.AlwaysRunsBefore(made, reference)
                ? made.WithoutConversions()
                : null;
        }

        var isImplicit = array?.Syntax is ImplicitArrayCreationExpressionSyntax;
        var isNarrow = array is not null && (!array.StandsWhereObjectsMay() || !(isImplicit || array.IsArrayOfObjects()));
        return new(array?.Elements(), isImplicit, isNarrow, ImmutableArray<PlannedEdit>.Empty);
    }
}
