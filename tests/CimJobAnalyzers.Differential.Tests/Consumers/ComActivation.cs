using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Differential.Tests.Consumers;

/// <summary>The ways to a COM object, which exist on Windows alone. Programs are analysed and fixed as they are; they run with these calls led to the simulation.</summary>
internal static class ComActivation
{
    private static readonly (string Real, string Simulated)[] Calls =
    [
        ("System.Runtime.InteropServices.Marshal.BindToMoniker(", "Simulated.Wmi.BindToMoniker("),
        ("Microsoft.VisualBasic.Interaction.GetObject(", "Simulated.Wmi.BindToMoniker("),
        ("Type.GetTypeFromProgID(", "Simulated.Wmi.GetTypeFromProgID("),
    ];

    public static async Task<Project> RedirectAsync(Project project)
    {
        var solution = project.Solution;
        foreach (var document in project.Documents)
        {
            var text = (await document.GetTextAsync()).ToString();
            var redirected = Calls.Aggregate(text, (current, call) => current.Replace(call.Real, call.Simulated, StringComparison.Ordinal));
            if (redirected != text)
            {
                solution = solution.WithDocumentText(document.Id, SourceText.From(redirected));
            }
        }

        return solution.GetProject(project.Id)!;
    }
}
