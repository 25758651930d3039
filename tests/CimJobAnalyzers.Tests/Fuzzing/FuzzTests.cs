using System.Collections.Concurrent;
using System.Globalization;

namespace CimJobAnalyzers.Tests.Fuzzing;

/// <summary>
/// Programs changed at random: no rule throws, and no fix brings an error or a warning. 200 of them by default; the environment variable
/// <c>CIMJOB_FUZZ_PROGRAMS</c> sets another number and <c>CIMJOB_FUZZ_FIRST</c> the first of them
/// (<c>CIMJOB_FUZZ_PROGRAMS=20000 dotnet test tests/CimJobAnalyzers.Tests --filter FuzzTests</c> for a long run).
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Count = Setting("CIMJOB_FUZZ_PROGRAMS", 200);

    private static readonly int First = Setting("CIMJOB_FUZZ_FIRST", 0);

    [Fact]
    public async Task No_changed_program_throws_or_is_made_worse()
    {
        var faults = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Enumerable.Range(First, Count), async (number, _) =>
        {
            var program = new MutatedProgram(number);
            if (await program.FaultAsync() is { } fault)
            {
                faults.Enqueue($"Program {number}: {fault}\n{program.Text}");
            }
        });
        Assert.True(faults.IsEmpty, $"{faults.Count} of {Count} programs\n{string.Join("\n\n", faults.Take(20))}");
    }

    [Fact]
    public async Task The_programs_are_worth_changing()
    {
        var reported = 0;
        for (var number = First; number < First + 100; number++)
        {
            reported += await new MutatedProgram(number).IsReportedAsync() ? 1 : 0;
        }

        Assert.InRange(reported, 30, 100);
    }

    private static int Setting(string name, int usual) => int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{usual}", CultureInfo.InvariantCulture);
}
