using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Simulation;
using CimJobAnalyzers.Tests.Wrappers;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.SideBySide;

/// <summary>The programs that have a machine and its job side by side: what each did, and what each rewritten one does; once for all tests.</summary>
public sealed class SideBySideRun : IAsyncLifetime
{
    private readonly SimulatedContext _context = new();

    internal List<SideBySideResult> Results { get; } = [];

    public async Task InitializeAsync()
    {
        foreach (var configuration in new[] { MatrixConfiguration.Bare, MatrixConfiguration.WithLibrary })
        {
            var sources = WrapperPrograms.All
                .Select((program, number) => (Program: program, Source: ConsumerSource.Of(program.Source, $"Beside{number}")))
                .ToDictionary(item => item.Program, item => item.Source);
            var project = ConsumerProject.Create(configuration, sources.Values);
            var original = await project.LoadAsync(_context);
            var reports = await project.ReportsAsync();
            var plans = sources.ToDictionary(item => item.Key, item => RewritePlan.Parse(reports[item.Value.FileName]));
            foreach (var (state, rewritten) in await project.RewriteAsync(sources.Where(item => plans[item.Key] is not null).Select(item => reports[item.Value.FileName])))
            {
                var assembly = await rewritten.LoadAsync(_context);
                foreach (var (program, source) in sources)
                {
                    Results.Add(new SideBySideResult(
                        program,
                        plans[program],
                        state,
                        await RunAsync(original.GetType(source.ProgramName)!),
                        await RunAsync(assembly.GetType(source.ProgramName)!)));
                }
            }
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private Task<Outcome> RunAsync(Type program) => new ConsumerProgram(_context, program).RunAsync(Profiles.DmtfConformant, flag: false);
}
