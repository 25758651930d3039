using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The WmiMethodParameters that a call passes: the call that makes them and the one parameter set on them.</summary>
internal readonly record struct WmiLightParameters(IOperation? Request, ParameterSetting? Setting, RefusalReason? Refusal)
{
    public static WmiLightParameters Read(IOperation? value, IInvocationOperation call, WmiLight surface, CancellationToken cancellationToken)
    {
        value = value?.WithoutConversions();
        if (value is null || value.IsNullConstant())
        {
            return Refused(RefusalReason.ParametersSetConditionally);
        }

        if (surface.IsParametersRequest(value))
        {
            return new(value, null, RefusalReason.ParametersSetConditionally);
        }

        if (value is not ILocalReferenceOperation variable
            || LocalHistory.Of(variable.Local, variable, cancellationToken) is not { SingleValue: { } made } history
            || !surface.IsParametersRequest(made.WithoutConversions()))
        {
            return Refused(RefusalReason.ArgumentsBuiltElsewhere);
        }

        var settings = new List<(ParameterSetting Setting, IOperation Place)>();
        foreach (var reference in history.References)
        {
            if (reference.Parent is IInvocationOperation { TargetMethod.Name: "SetPropertyValue", Parent: IExpressionStatementOperation } set
                && set.Instance == reference
                && set.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).ToArray() is [var name, var written])
            {
                settings.Add((ParameterSetting.Named(name.Value, written.Value, cancellationToken), set));
            }
            else if (!(reference.Consumer() is IArgumentOperation argument && argument.Parent == call) && PropertyAccess.Disposal(reference) is null)
            {
                return Refused(RefusalReason.ParametersUsedElsewhere);
            }
        }

        return settings is [var only] && StatementOrder.AlwaysRunsBefore(made, only.Place) && StatementOrder.AlwaysRunsBefore(only.Place, call)
            ? new(made.WithoutConversions(), only.Setting, null)
            : Refused(RefusalReason.ParametersSetConditionally);
    }

    private static WmiLightParameters Refused(RefusalReason reason) => new(null, null, reason);
}
