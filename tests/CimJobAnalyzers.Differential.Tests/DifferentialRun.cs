using CimJobAnalyzers.Differential.Tests.Comparison;
using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Differential.Tests;

/// <summary>Every fixable case of the matrix, both states, on every provider it can meet, with both values of its flag; once for all tests.</summary>
public sealed class DifferentialRun : IAsyncLifetime
{
    private readonly SimulatedContext _context = new();

    internal IReadOnlyList<Pair> Pairs { get; private set; } = [];

    internal IReadOnlyList<(Pair Pair, string Profile, Comparison.Comparison Comparison)> Comparisons { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var sources = ConsumerSource.OfAll(Cases.ById.Values);
        var originals = await ConsumerProject.Create(Configuration.WithLibrary, sources.Values.Distinct()).LoadAsync(_context, "Originals");
        var pairs = new List<Pair>();
        foreach (var group in sources.GroupBy(item => item.Key.Configuration))
        {
            var project = ConsumerProject.Create(group.Key, group.Select(item => item.Value));
            var reports = await project.ReportsAsync();
            var fixable = group.Where(item => RewritePlan.Parse(reports[item.Value.FileName]) is not null).ToList();
            foreach (var state in Enum.GetValues<ReplacementState>())
            {
                var rewritten = await project.RewriteAsync(fixable.Select(item => reports[item.Value.FileName]), state);
                var assembly = await rewritten.LoadAsync(_context, $"{group.Key.Name}, {state}");
                pairs.AddRange(fixable.Select(item => new Pair(
                    item.Key,
                    RewritePlan.Parse(reports[item.Value.FileName])!,
                    state,
                    new ConsumerProgram(_context, originals.GetType(item.Value.ProgramName)!),
                    new ConsumerProgram(_context, assembly.GetType(item.Value.ProgramName)!),
                    () => rewritten.TextOf(item.Value))));
            }
        }

        Pairs = pairs;
        Comparisons =
        [
            .. from pair in pairs
               from profile in pair.Profiles
               from flag in new[] { false, true }
               select (pair, profile.Name, new Comparison.Comparison(pair, profile, flag)),
        ];
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
