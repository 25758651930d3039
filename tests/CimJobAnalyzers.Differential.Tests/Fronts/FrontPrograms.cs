using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.Fronts;

/// <summary>Programs that call the library through several fronts, compiled once for the same arguments.</summary>
public sealed class FrontPrograms
{
    private readonly Dictionary<(IReadOnlyList<Front> Fronts, string Arguments), IReadOnlyDictionary<Front, ConsumerProgram>> _programs = [];

    /// <summary>What comes of a call with these arguments, front by front.</summary>
    internal async Task<IReadOnlyDictionary<Front, Outcome>> RunAsync(IReadOnlyList<Front> fronts, string arguments, ProviderProfile profile)
    {
        if (!_programs.TryGetValue((fronts, arguments), out var programs))
        {
            _programs[(fronts, arguments)] = programs = await CompileAsync(fronts, arguments);
        }

        var outcomes = new Dictionary<Front, Outcome>();
        foreach (var (front, program) in programs)
        {
            outcomes[front] = await program.RunAsync(profile, flag: false);
        }

        return outcomes;
    }

    private static async Task<IReadOnlyDictionary<Front, ConsumerProgram>> CompileAsync(IEnumerable<Front> fronts, string arguments)
    {
        var context = new SimulatedContext();
        var sources = fronts.ToDictionary(front => front, front => FrontProgram.Source(front.Name, front.Parameters, $$"""
            var result = {{front.Call}}{{arguments}});
            return (result.Job, $"{result.ReturnCode} {result.Meaning}, {result.JobState}, {result.Deletion}, {result.ToKillJobCode()}", watcher.Last?.PercentComplete);
            """));
        var assembly = await ConsumerProject.Create(MatrixConfiguration.WithLibrary, sources.Values).LoadAsync(context);
        return sources.ToDictionary(item => item.Key, item => new ConsumerProgram(context, assembly.GetType(item.Value.ProgramName)!));
    }
}
