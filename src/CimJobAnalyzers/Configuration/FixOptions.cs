using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Configuration;

/// <summary>What .editorconfig says about the fixes.</summary>
internal sealed record FixOptions(ReplacementState FirstState, FixStyle Style, string? Complaint)
{
    public static readonly OptionDefinition<ReplacementState> ReplacementStateOption = new(
        "cimjob_replacement_state",
        ReplacementState.Terminate,
        "The state that the first fix, and so dotnet format, asks for.",
        ("terminate", ReplacementState.Terminate),
        ("kill", ReplacementState.Kill));

    public static readonly OptionDefinition<FixStyle> FixStyleOption = new(
        "cimjob_fix_style",
        FixStyle.Auto,
        "Which API the fixes write: the plain one where it loses nothing and the library elsewhere, or always one of them.",
        ("auto", FixStyle.Auto),
        ("plain", FixStyle.Plain),
        ("library", FixStyle.Library));

    public static FixOptions Read(AnalyzerConfigOptions options)
    {
        var (state, stateComplaint) = ReplacementStateOption.Read(options);
        var (style, styleComplaint) = FixStyleOption.Read(options);
        return new FixOptions(state, style, stateComplaint ?? styleComplaint ?? HelperOptions.Read(options).Complaint);
    }
}
