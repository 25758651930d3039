using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Benchmarks;

/// <summary>Runs ours and its rivals side by side over one scenario, so that whatever slows the machine slows them all.</summary>
internal sealed class Race(Scenario scenario)
{
    private const int WarmUps = 2;

    private static readonly AdditionalText[] BannedSymbols = [new BannedSymbol("M:System.Environment.Exit(System.Int32)")];

    private static readonly Contestant Ours = new("CimJobAnalyzers", Load(Assembly.Load("CimJobAnalyzers")));

    private static readonly Contestant[] Rivals =
    [
        new("an analyzer that does nothing", [new EmptyAnalyzer()]),
        new("an analyzer that is shown every call", [new CallVisitor()]),
        new("BannedApiAnalyzers, one entry", Load(Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll")))),
    ];

    private readonly HashSet<string> _mistakes = [];

    public IEnumerable<string> Mistakes => _mistakes;

    public IEnumerable<Standing> Run(int rounds)
    {
        Contestant[] all = [Ours, .. Rivals];
        var times = all.ToDictionary(contestant => contestant, _ => new List<double>());
        var allocations = all.ToDictionary(contestant => contestant, _ => new List<double>());

        for (var round = -WarmUps; round < rounds; round++)
        {
            // Nobody starts first every time.
            for (var turn = 0; turn < all.Length; turn++)
            {
                var contestant = all[(turn + round + WarmUps) % all.Length];
                var (time, allocation) = Measure(contestant);
                if (round >= 0)
                {
                    times[contestant].Add(time);
                    allocations[contestant].Add(allocation);
                }
            }
        }

        return all.Select(contestant => new Standing(
            contestant.Name,
            Median(times[contestant]),
            MedianRatio(times[Ours], times[contestant]),
            Median(allocations[contestant]),
            MedianRatio(allocations[Ours], allocations[contestant])));
    }

    /// <summary>Each analyzer's own time inside its callbacks, as the driver logs it; apart from the race, since logging costs time.</summary>
    public IEnumerable<(string Analyzer, double Milliseconds)> MeasureCallbacks()
    {
        const int Passes = 7;
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. Rivals.Append(Ours).SelectMany(contestant => contestant.Analyzers)];
        var times = analyzers.ToDictionary(analyzer => analyzer, _ => new List<double>());
        for (var pass = 0; pass < Passes; pass++)
        {
            var run = Prepare(analyzers, log: true);
            GC.Collect();
            run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
            foreach (var analyzer in analyzers)
            {
                times[analyzer].Add(run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
            }
        }

        return analyzers.Select(analyzer => (analyzer.GetType().Name, Median(times[analyzer])));
    }

    // With the compiler's own diagnostics, as in a build: without them nothing would be bound for an analyzer that does nothing.
    private (double Milliseconds, double Bytes) Measure(Contestant contestant)
    {
        var run = Prepare(contestant.Analyzers, log: false);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var diagnostics = run.GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        watch.Stop();
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;

        var expected = contestant == Ours ? scenario.Expected : 0;
        var reported = diagnostics.Count(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        if (reported != expected)
        {
            _mistakes.Add($"{scenario.Name}: {contestant.Name} reported {reported} times instead of {expected}.");
        }

        return (watch.Elapsed.TotalMilliseconds, bytes);
    }

    // On one thread: the driver's scheduling would drown what is compared.
    private CompilationWithAnalyzers Prepare(ImmutableArray<DiagnosticAnalyzer> analyzers, bool log) =>
        new(
            scenario.CreateCompilation(),
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. BannedSymbols]),
                onAnalyzerException: (exception, analyzer, _) => _mistakes.Add($"{scenario.Name}: {analyzer} threw {exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: log));

    private static ImmutableArray<DiagnosticAnalyzer> Load(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // Round by round, so that both halves of a ratio saw the same machine.
    private static double MedianRatio(IEnumerable<double> ours, IEnumerable<double> rival) =>
        Median(ours.Zip(rival, (mine, other) => mine / other));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }

    private sealed record Contestant(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers);

    private sealed class BannedSymbol(string entry) : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(entry);
    }
}
