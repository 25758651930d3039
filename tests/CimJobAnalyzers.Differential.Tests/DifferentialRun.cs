using System.Reflection;
using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Differential.Tests.Differences;
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
        var assembly = await ConsumerProject.Create(MatrixConfiguration.WithLibrary, sources.Values.Distinct()).LoadAsync(_context);
        var originals = sources.Values.Distinct().ToDictionary(source => source, source => ProgramOf(source, assembly));
        var groups = sources.GroupBy(item => item.Key.Configuration).SelectMany(all => all.Chunk(ProjectSize));
        Pairs = [.. (await InParallel(groups, group => PairsAsync(group, originals))).SelectMany(pairs => pairs)];

        // What has run is counted in the program itself, so one program runs once at a time.
        var comparisons = await InParallel(Pairs.GroupBy(pair => pair.Original), CompareAsync);
        Comparisons = [.. comparisons.SelectMany(all => all)];
        foreach (var line in Summary.Of(this).Split('\n'))
        {
            messages.OnMessage(new DiagnosticMessage(line));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<List<Pair>> PairsAsync(KeyValuePair<MatrixCase, ConsumerSource>[] group, Dictionary<ConsumerSource, ConsumerProgram> originals)
    {
        var project = ConsumerProject.Create(group[0].Key.Configuration, group.Select(item => item.Value).Distinct());
        var reports = await project.ReportsAsync();
        var fixable = group.Where(item => RewritePlan.Parse(reports[item.Value.FileName]) is not null).ToList();
        var pairs = new List<Pair>();
        foreach (var (state, rewritten) in await project.RewriteAsync(fixable.Select(item => reports[item.Value.FileName]).Distinct()))
        {
            var assembly = await rewritten.LoadAsync(_context);
            var texts = await rewritten.TextsAsync();
            pairs.AddRange(fixable.Select(item => new Pair(
                item.Key,
                RewritePlan.Parse(reports[item.Value.FileName])!,
                state,
                originals[item.Value],
                ProgramOf(item.Value, assembly),
                texts[item.Value.FileName])));
        }

        return pairs;
    }

    private ConsumerProgram ProgramOf(ConsumerSource source, Assembly assembly) => new(_context, assembly.GetType(source.ProgramName)!);

    private static async Task<List<(Pair Pair, string Profile, Comparison Comparison)>> CompareAsync(IEnumerable<Pair> pairs)
    {
        var comparisons = new List<(Pair, string, Comparison)>();
        foreach (var (pair, profile) in pairs.SelectMany(pair => pair.Profiles, (pair, profile) => (pair, profile)))
        {
            foreach (var flag in Flags)
            {
                comparisons.Add((pair, profile.Name, await Comparison.OfAsync(pair, profile, flag)));
            }
        }

        return comparisons;
    }

    /// <summary>The results in the order of the items.</summary>
    private static async Task<TResult[]> InParallel<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> work)
    {
        var all = items.ToArray();
        var results = new TResult[all.Length];
        await Parallel.ForAsync(0, all.Length, async (index, _) => results[index] = await work(all[index]));
        return results;
    }
}
