using System.Reflection;
using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Simulation;
using MatrixConfiguration = CimJobAnalyzers.Tests.Matrix.Configuration;

namespace CimJobAnalyzers.Differential.Tests.Repairs;

/// <summary>What the fixes of the rules about job control do to a running program: it goes wrong before and right after, and nothing else changes.</summary>
public sealed class RepairTests
{
    [Fact]
    public Task A_program_that_goes_wrong_goes_right_once_it_is_mended() => CompareAsync(RepairedPrograms.All, MatrixConfiguration.Bare);

    [Fact]
    public Task A_program_that_goes_wrong_goes_right_through_the_library() => CompareAsync(RepairedPrograms.WithLibrary, MatrixConfiguration.WithLibrary);

    private static async Task CompareAsync(IReadOnlyList<RepairedProgram> all, MatrixConfiguration configuration)
    {
        var context = new SimulatedContext();
        var programs = all.Select((program, number) => (Program: program, Source: program.Source(number, configuration.HasLibrary))).ToArray();
        var project = ConsumerProject.Create(configuration, programs.Select(item => item.Source));
        var mended = await project.RepairAsync(programs.ToDictionary(item => item.Source.FileName, item => item.Program.Rule));
        var texts = await mended.TextsAsync();
        var (before, after) = (await project.LoadAsync(context), await mended.LoadAsync(context));
        var failures = new List<string>();
        foreach (var (program, source) in programs)
        {
            var (wrong, right) = (await RunAsync(before, source, program.Profile), await RunAsync(after, source, program.Profile));
            Note((program.Wrong, program.Right) == (Told(wrong), Told(right)), wrong, right);
            if (program.Harmless is { } harmless)
            {
                var (same, still) = (await RunAsync(before, source, harmless), await RunAsync(after, source, harmless));
                Note(Told(same) == Told(still) && same.State == still.State && Answered(same).SequenceEqual(Answered(still)), same, still);
            }

            void Note(bool holds, Outcome first, Outcome second) =>
                failures.AddRange(holds ? [] : [$"{Told(first)} / {Told(second)}:\n{texts[source.FileName]}"]);
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));

        Task<Outcome> RunAsync(Assembly assembly, ConsumerSource source, ProviderProfile profile) =>
            new ConsumerProgram(context, assembly.GetType(source.ProgramName)!).RunAsync(profile, flag: false);
    }

    // The library asks a job that failed why, which no provider here answers.
    private static IEnumerable<uint?> Answered(Outcome outcome) => outcome.Codes.Where(code => code is not null);

    private static string Told(Outcome outcome) => outcome.Exception ?? outcome.Answer?.ToString() ?? "nothing";
}
