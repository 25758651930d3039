using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>What the parameters of a pipeline name: namespace, class, query, path or the object itself; what its filters compare with is nothing.</summary>
internal static class PowerShellEvidence
{
    public static JobEvidence Of(PowerShellCommand command, CancellationToken cancellationToken)
    {
        var found = JobEvidence.None;
        var isFirst = false;
        foreach (var step in command.AllSteps.TakeWhile(step => !command.Behind.Contains(step)))
        {
            switch (step.TargetMethod.Name)
            {
                case "AddStatement" or "Clear":
                    found = JobEvidence.None;
                    break;
                case "AddCommand":
                    found = IsAssociated(step, cancellationToken) ? new(JobKind.Unknown, found.Provider) : found;
                    isFirst = true;
                    break;
                default:
                    foreach (var parameter in PowerShellParameter.Of(step, cancellationToken))
                    {
                        found = found.And(Of(parameter, isFirst && parameter.Value != command.MethodName?.Value, cancellationToken));
                        isFirst &= parameter.Name is not null;
                    }

                    break;
            }
        }

        return found;
    }

    private static JobEvidence Of(PowerShellParameter parameter, bool isFirst, CancellationToken cancellationToken)
    {
        var meaning = parameter.Name is null
            ? isFirst && parameter.Value?.WithoutConversions().Type?.SpecialType == SpecialType.System_String ? TextMeaning.ClassName : TextMeaning.None
            : parameter.Is("Namespace", 2) ? TextMeaning.Namespace
            : parameter.Is("ClassName", 2) || parameter.Is("ResultClassName", 2) ? TextMeaning.ClassName
            : parameter.Is("Query", 1) ? TextMeaning.Query
            : parameter.Is("Path", 2) ? TextMeaning.Path
            : TextMeaning.None;
        return meaning != TextMeaning.None ? JobProvenance.OfText(parameter.Value, meaning, cancellationToken)
            : parameter.Name is not null && (parameter.IsAlias("InputObject", "CimInstance")) ? JobProvenance.Of(parameter.Value, cancellationToken)
            : JobEvidence.None;
    }

    private static bool IsAssociated(IInvocationOperation addCommand, CancellationToken cancellationToken) =>
        addCommand.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is { } name
        && ConstantTracker.Track(name.Value, cancellationToken).Name.MayBe("Get-CimAssociatedInstance");
}
