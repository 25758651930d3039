using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.Simulated;

/// <summary>A few lines of code, run on a provider.</summary>
internal static class TrapProgram
{
    /// <summary>What the lines returned, with its type; or the exception.</summary>
    public static async Task<string> RunAsync(string imports, string parameters, string body, ProviderProfile profile)
    {
        var text = $$"""
            using System;
            {{imports}}

            namespace Trap.Consumer
            {
                public static class Program
                {
                    public static int Asked;

                    public static object? Run({{parameters}}, bool flag)
                    {
                        {{body}}
                    }
                }
            }
            """;
        var context = new SimulatedContext();
        var source = new ConsumerSource("Trap", text);
        var program = (await ConsumerProject.Create(MatrixConfiguration.Bare, [source]).LoadAsync(context)).GetType(source.ProgramName)!;
        var outcome = await new ConsumerProgram(context, program).RunAsync(profile, flag: false);
        return outcome.Exception ?? $"{outcome.Answer} {outcome.Answer?.GetType().Name}";
    }
}
