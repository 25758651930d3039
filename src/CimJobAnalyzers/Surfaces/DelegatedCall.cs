using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of a delegate that was made from InvokeMethod.</summary>
/// <param name="call">The call.</param>
/// <param name="nameArgument">The argument that names the CIM method.</param>
/// <param name="name">What it says.</param>
/// <param name="method">The method that it was made from.</param>
/// <param name="isPositional">Whether it can be no other, and takes the in-parameters by position.</param>
/// <param name="types">The known types.</param>
/// <param name="cancellationToken">Ends what is asked.</param>
internal sealed class DelegatedCall(
    IInvocationOperation call,
    IArgumentOperation nameArgument,
    TrackedText name,
    IMethodReferenceOperation method,
    bool isPositional,
    KnownTypes types,
    CancellationToken cancellationToken)
    : CimMethodCall(name.Name, CallRoute.ByName, call.Syntax.GetLocation())
{
    public override JobEvidence Evidence => JobProvenance.Of(method.Instance, cancellationToken);

    public override DeletionRequest Deletion => Elements is { } elements ? DeletionArgument.Classify(elements.FirstOrDefault()) : DeletionRequest.Unknown;

    public override ResultUse ResultUse =>
        call.IsResultIgnored() || ResultVariable.Of(call, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    // (name, arguments)
    private IArgumentOperation? Array => isPositional && call.Arguments is [_, _] ? call.Arguments.FirstOrDefault(argument => argument != nameArgument) : null;

    private ImmutableArray<IOperation>? Elements => Array?.Value.WithoutConversions().Elements();

    public override Recipe RequestPlainly()
    {
        if (!Name.IsCertain)
        {
            return RefusalReason.NameNotConstant;
        }

        if (Array is not { } array)
        {
            return RefusalReason.CalledThroughDelegate;
        }

        return Elements is { } elements
            ? Recipe.Combine(
                DeletionArgument.Dropped(elements, cancellationToken),
                NameEdits.Of(nameArgument, name).ToImmutableArray(),
                ImmutableArray.Create(new PlannedEdit(EditKind.ArgumentArray, array.Value.WithoutConversions().Syntax.GetLocation(), NoNull(array.Parameter))))
            : RefusalReason.ArgumentsBuiltElsewhere;
    }

    public override Recipe RequestThroughLibrary() =>
        types.HasManagementObjectLibrary ? RefusalReason.CalledThroughDelegate : RefusalReason.LibraryNotReferenced;

    // The delegate's own type may take no null; a TimeoutPeriod that is left out is the same request.
    private static string NoNull(IParameterSymbol? parameter) =>
        parameter?.Type is IArrayTypeSymbol { ElementNullableAnnotation: NullableAnnotation.NotAnnotated } ? PlannedEdit.WithoutNull : string.Empty;

    protected override Recipe Correction() => NameEdits.Of(nameArgument, name).ToImmutableArray();
}
