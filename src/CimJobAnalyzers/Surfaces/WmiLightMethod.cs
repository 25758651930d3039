using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A WmiMethod in the code: where it was asked for by name, and the variable that holds it.</summary>
internal sealed record WmiLightMethod(IOperation NameValue, TrackedText Name, LocalHistory? Variable)
{
    public static WmiLightMethod? Of(IOperation value, WmiLight surface, CancellationToken cancellationToken)
    {
        value = value.WithoutConversions();
        LocalHistory? variable = null;
        if (value is ILocalReferenceOperation reference)
        {
            variable = LocalHistory.Of(reference.Local, reference, cancellationToken);
            if (variable.SingleValue is not { } made)
            {
                return null;
            }

            value = made.WithoutConversions();
        }

        if (!surface.IsMethodRequest(value) || NameArgument((IInvocationOperation)value) is not { } argument)
        {
            return null;
        }

        var name = ConstantTracker.Track(argument.Value, cancellationToken);
        return name.Name.Values.IsEmpty ? null : new WmiLightMethod(argument.Value, name, variable);
    }

    // A connection takes the name of the class first.
    private static IArgumentOperation? NameArgument(IInvocationOperation request) =>
        request.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)
            .OrderByDescending(argument => argument.Parameter!.Ordinal)
            .FirstOrDefault();
}
