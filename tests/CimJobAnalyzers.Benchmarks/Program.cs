using System.Globalization;
using CimJobAnalyzers.Benchmarks;
using Microsoft.CodeAnalysis;

var rounds = args.FirstOrDefault(argument => argument != "fixes") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 5;
var failed = false;

Console.WriteLine("| fixes | ms | ms | ratio |\n|---|--:|--:|--:|");
foreach (var row in await FixRace.RunAsync(rounds))
{
    Console.WriteLine(row);
}

if (args.Contains("fixes"))
{
    return 0;
}

Console.WriteLine($"\nAt least {Filler.Lines:N0} lines, Roslyn {typeof(Compilation).Assembly.GetName().Version}, {rounds} rounds, medians.\n");
Console.WriteLine("| scenario | analyzers | time, ms | ours ÷ theirs | allocated, MB | ours ÷ theirs |");
Console.WriteLine("|---|---|--:|--:|--:|--:|");

var callbacks = new List<string>();
foreach (var scenario in Scenario.All)
{
    var race = new Race(scenario);
    foreach (var standing in race.Run(rounds))
    {
        Console.WriteLine($"| {scenario.Name} | {standing.Name} | {standing.Milliseconds:F0} | {standing.TimeRatio:F3} | {standing.Bytes / 1e6:F1} | {standing.AllocationRatio:F3} |");
    }

    callbacks.AddRange(race.MeasureCallbacks().Select(row =>
        $"| {scenario.Name} | {row.Analyzer} | {row.Milliseconds:F2} | {1000 * row.Milliseconds / scenario.Invocations:F3} |"));

    foreach (var mistake in race.Mistakes)
    {
        failed = true;
        Console.Error.WriteLine(mistake);
    }
}

Console.WriteLine("\n| scenario | analyzer | inside its callbacks, ms | µs for each invocation |");
Console.WriteLine("|---|---|--:|--:|");
callbacks.ForEach(Console.WriteLine);
return failed ? 1 : 0;
