using CimJobAnalyzers.Differential.Tests.Differences;
using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Matrix;
using Xunit.Abstractions;
using Xunit.Sdk;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests;

/// <summary>Every fixable case of the matrix, both states, on every provider it can meet, with both values of its flag; once for all tests.</summary>
public sealed class DifferentialRun(IMessageSink messages) : IAsyncLifetime
{
    /// <summary>One project for all would be analysed soonest, but each fix makes a compilation of its own from it.</summary>
    private const int ProjectSize = 20;

    private static readonly bool[] Flags = [false, true];

    private readonly SimulatedContext _context = new();

    internal IReadOnlyList<Pair> Pairs { get; private set; } = [];

    internal IReadOnlyList<(Pair Pair, string Profile, Comparison Comparison)> Comparisons { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var sources = ConsumerSource.OfAll(Cases.ById.Values);
        var originals = await ConsumerProject.Create(MatrixConfiguration.WithLibrary, sources.Values.Distinct()).LoadAsync(_context);
        var pairs = new List<Pair>();
        foreach (var group in sources.GroupBy(item => item.Key.Configuration).SelectMany(all => all.Chunk(ProjectSize)))
        {
            var configuration = group[0].Key.Configuration;
            var project = ConsumerProject.Create(configuration, group.Select(item => item.Value).Distinct());
            var reports = await project.ReportsAsync();
            var fixable = group.Where(item => RewritePlan.Parse(reports[item.Value.FileName]) is not null).ToList();
            foreach (var state in Enum.GetValues<ReplacementState>())
            {
                var rewritten = await project.RewriteAsync(fixable.Select(item => reports[item.Value.FileName]).Distinct(), state);
                var assembly = await rewritten.LoadAsync(_context);
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
        var comparisons = new List<(Pair, string, Comparison)>();
        foreach (var pair in pairs)
        {
            foreach (var profile in pair.Profiles)
            {
                foreach (var flag in Flags)
                {
                    comparisons.Add((pair, profile.Name, await Comparison.OfAsync(pair, profile, flag)));
                }
            }
        }

        Comparisons = comparisons;
        foreach (var line in Summary.Of(this).Split('\n'))
        {
            messages.OnMessage(new DiagnosticMessage(line));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
