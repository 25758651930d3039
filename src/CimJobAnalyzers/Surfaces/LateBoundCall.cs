using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A CIM method called as if it were a method of the COM object.</summary>
internal sealed class LateBoundCall(
    IOperation call,
    IOperation target,
    CimMethodName name,
    ImmutableArray<PlannedEdit> nameEdits,
    LateBoundArguments arguments,
    CancellationToken cancellationToken)
    : CimMethodCall(name, CallRoute.ByName, call.Syntax.GetLocation())
{
    public override JobEvidence Evidence => JobProvenance.Of(target, cancellationToken);

    public override DeletionRequest Deletion =>
        arguments.Values is { } values ? DeletionArgument.Classify(values.FirstOrDefault()) : DeletionRequest.Unknown;

    public override ResultUse ResultUse =>
        call.IsResultIgnored() || ResultVariable.Of(call, cancellationToken) is { IsRead: false } ? ResultUse.Ignored : ResultUse.Used;

    /// <remarks>
    /// The state goes as an int, the VT_I4 that WMI takes for a uint16. TimeoutPeriod is left out, as scripts do: a null would
    /// arrive as VT_EMPTY, of which nothing says that WMI reads it as "no value".
    /// </remarks>
    public override Recipe RequestPlainly()
    {
        if (!Name.IsCertain)
        {
            return RefusalReason.NameNotConstant;
        }

        if (arguments.Values is not { } values)
        {
            return RefusalReason.ArgumentsBuiltElsewhere;
        }

        if (values is not [var deletion])
        {
            return values.IsEmpty ? RefusalReason.ParametersSetConditionally : RefusalReason.ParametersOfAnotherMethod;
        }

        if (arguments.HoldNoNumber)
        {
            return RefusalReason.ParametersHoldNoNumber;
        }

        var written = deletion.WithoutImplicitConversions();
        var dropped = DeletionArgument.Dropped(written, cancellationToken);
        return dropped.Refusal is not null
            ? dropped
            : dropped.Edits
                .AddRange(nameEdits)
                .AddRange(arguments.NameEdits)
                .Add(new PlannedEdit(EditKind.StateNumber, written.Syntax.GetLocation(), arguments.MustBeObject ? "object" : string.Empty));
    }

    public override Recipe RequestThroughLibrary() => RefusalReason.NoLibraryForApi;

    protected override Recipe Correction() => nameEdits;
}
