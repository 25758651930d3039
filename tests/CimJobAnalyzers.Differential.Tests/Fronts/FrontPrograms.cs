using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>Programs that call the library through all its fronts, compiled once for the same arguments.</summary>
public sealed class FrontPrograms
{
    private readonly Dictionary<string, IReadOnlyDictionary<Front, ConsumerProgram>> _programs = [];

    /// <summary>What comes of a call with these arguments, front by front.</summary>
    internal async Task<IReadOnlyDictionary<Front, Outcome>> RunAsync(string arguments, ProviderProfile profile)
    {
        if (!_programs.TryGetValue(arguments, out var programs))
        {
            _programs[arguments] = programs = await CompileAsync(arguments);
        }

        var outcomes = new Dictionary<Front, Outcome>();
        foreach (var (front, program) in programs)
        {
            outcomes[front] = await program.RunAsync(profile, flag: false);
        }

        return outcomes;
    }

    private static async Task<IReadOnlyDictionary<Front, ConsumerProgram>> CompileAsync(string arguments)
    {
        var context = new SimulatedContext();
        var sources = Front.All.ToDictionary(front => front, front => new ConsumerSource(front.Name, Text(front, arguments)));
        var assembly = await ConsumerProject.Create(MatrixConfiguration.WithLibrary, sources.Values).LoadAsync(context);
        return sources.ToDictionary(item => item.Key, item => new ConsumerProgram(context, assembly.GetType(item.Value.ProgramName)!));
    }

    private static string Text(Front front, string arguments) => $$"""
        using System;
        using System.Management;
        using System.Threading;
        using System.Threading.Tasks;
        using CimJobs;
        using Microsoft.Management.Infrastructure;

        namespace {{front.Name}}.Consumer
        {
            public static class Program
            {
                public static int Asked;

                public static async Task<object?> Run({{front.Parameters}}, bool flag)
                {
                    using var source = new CancellationTokenSource();
                    var result = {{front.Call}}{{arguments}});
                    return (result.Job, $"{result.ReturnCode} {result.Meaning}, {result.JobState}, {result.Deletion}, {result.ToKillJobCode()}");
                }
            }

            /// <summary>Cancels as soon as the job was looked at.</summary>
            public sealed class Canceller(CancellationTokenSource source) : IProgress<JobProgress>
            {
                public void Report(JobProgress value) => source.Cancel();
            }
        }
        """;
}
