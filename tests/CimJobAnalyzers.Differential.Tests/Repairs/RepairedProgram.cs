using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;

namespace CimJobAnalyzers.Differential.Tests.Repairs;

/// <summary>A program with a mistake, the provider on which it goes wrong, and what comes of it there before and after the fix.</summary>
/// <param name="Rule">The rule that names the mistake.</param>
/// <param name="Parameters">What the program is given.</param>
/// <param name="Body">What it does.</param>
/// <param name="Profile">The provider that the rule has in mind.</param>
/// <param name="Wrong">The answer or the exception of the original there.</param>
/// <param name="Right">The answer or the exception once it is mended.</param>
/// <param name="Harmless">A provider on which the original does what it should, and the mended one does the same; null where there is none.</param>
internal sealed record RepairedProgram(string Rule, string Parameters, string Body, ProviderProfile Profile, string Wrong, string Right, ProviderProfile? Harmless = null)
{
    /// <summary>The file, in which a loop that has gone round too often ends with a TimeoutException.</summary>
    public ConsumerSource Source(int number, bool hasLibrary) => new($"Repaired{number}", $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Management;
        using System.Threading;
        using System.Threading.Tasks;
        {{(hasLibrary ? "using CimJobs;" : "")}}
        using Microsoft.Management.Infrastructure;

        namespace Repaired{{number}}.Consumer
        {
            public static class Program
            {
                public static int Asked;

                public static async Task<object?> Run({{Parameters}}, bool flag)
                {
                    {{Body}}
                }

                private static void Pause()
                {
                    if (++Asked > 500)
                    {
                        throw new TimeoutException();
                    }
                }
            }
        }
        """);

    public override string ToString() => $"{Rule}: {Body}";
}
