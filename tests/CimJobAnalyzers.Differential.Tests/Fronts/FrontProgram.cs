using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>A program that calls the library.</summary>
internal static class FrontProgram
{
    /// <summary>What comes of a few lines of code.</summary>
    public static async Task<Outcome> RunAsync(string parameters, string body, ProviderProfile profile)
    {
        var context = new SimulatedContext();
        var source = Source("Single", parameters, body);
        var assembly = await ConsumerProject.Create(MatrixConfiguration.WithLibrary, [source]).LoadAsync(context);
        return await new ConsumerProgram(context, assembly.GetType(source.ProgramName)!).RunAsync(profile, flag: false);
    }

    public static ConsumerSource Source(string name, string parameters, string body) => new(name, $$"""
        using System;
        using System.Management;
        using System.Threading;
        using System.Threading.Tasks;
        using CimJobs;
        using Microsoft.Management.Infrastructure;
        using Microsoft.Management.Infrastructure.Options;

        namespace {{name}}.Consumer
        {
            public static class Program
            {
                public static int Asked;

                public static async Task<object?> Run({{parameters}}, bool flag)
                {
                    using var source = new CancellationTokenSource();
                    var watcher = new Watcher();
                    {{body}}
                }
            }

            /// <summary>Remembers the last look at the job.</summary>
            public sealed class Watcher : IProgress<JobProgress>
            {
                public JobProgress? Last { get; private set; }

                public void Report(JobProgress value) => Last = value;
            }

            /// <summary>Cancels as soon as the job was looked at, or once it was seen in one state.</summary>
            public sealed class Canceller(CancellationTokenSource source, CimJobState? state = null) : IProgress<JobProgress>
            {
                public void Report(JobProgress value)
                {
                    if (state is null || value.State == state)
                    {
                        source.Cancel();
                    }
                }
            }

            /// <summary>Counts what comes back to it.</summary>
            public sealed class Context : SynchronizationContext
            {
                public int Posts { get; private set; }

                public override void Post(SendOrPostCallback d, object? state)
                {
                    Posts++;
                    base.Post(d, state);
                }
            }

            /// <summary>Does not want to see anything.</summary>
            public sealed class Faulty : IProgress<JobProgress>
            {
                public void Report(JobProgress value) => throw new FormatException();
            }
        }
        """);
}
