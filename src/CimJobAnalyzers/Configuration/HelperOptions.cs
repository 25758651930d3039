using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Configuration;

/// <summary>What .editorconfig says of the user's own helpers.</summary>
internal sealed record HelperOptions(ImmutableArray<MethodNameParameter> MethodNameParameters, ImmutableArray<QualifiedName> WrapperTypes, string? Complaint)
{
    public static readonly ListOptionDefinition<MethodNameParameter> MethodNameParametersOption = new(
        "cimjob_method_name_parameters",
        "Namespace.Type.Method(parameter)",
        "Parameters of methods that call the CIM method whose name they are given.",
        MethodNameParameter.TryParse);

    public static readonly ListOptionDefinition<QualifiedName> WrapperTypesOption = new(
        "cimjob_wrapper_types",
        "Namespace.Type",
        "Types whose KillJob(bool) calls the CIM method of that name.",
        QualifiedName.TryParse);

    public static readonly HelperOptions None = new(ImmutableArray<MethodNameParameter>.Empty, ImmutableArray<QualifiedName>.Empty, null);

    public bool IsEmpty => MethodNameParameters.IsEmpty && WrapperTypes.IsEmpty;

    public static HelperOptions Read(AnalyzerConfigOptions options)
    {
        var hasParameters = options.TryGetValue(MethodNameParametersOption.Key, out var parameterText);
        var hasTypes = options.TryGetValue(WrapperTypesOption.Key, out var typeText);
        if (!hasParameters && !hasTypes)
        {
            return None;
        }

        var (parameters, parameterComplaint) = MethodNameParametersOption.Parse(parameterText ?? string.Empty);
        var (types, typeComplaint) = WrapperTypesOption.Parse(typeText ?? string.Empty);
        return new HelperOptions(parameters, types, parameterComplaint ?? typeComplaint);
    }
}
