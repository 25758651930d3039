using System.Globalization;
using CimJobAnalyzers.Simulation;
using CsCheck;

namespace CimJobs.Tests.Model;

/// <summary>
/// Runs many random trials. 3,000 of each kind by default; the environment variable <c>CIMJOBS_MODEL_TRIALS</c> sets another number
/// (<c>CIMJOBS_MODEL_TRIALS=100000 dotnet test tests/CimJobs.Tests --filter ModelTests</c> for a long run).
/// </summary>
internal static class Trials
{
    public static readonly long Count = long.Parse(Environment.GetEnvironmentVariable("CIMJOBS_MODEL_TRIALS") ?? "3000", CultureInfo.InvariantCulture);

    /// <summary>Whether every call has a limit; else one with a fault might wait for ever.</summary>
    public static bool AreLimited { get; set; }

    /// <summary>Waits for jobs, on random fronts, blocking or not.</summary>
    public static void Wait(Action<Trial> holds, Func<ProviderProfile, ProviderProfile>? profile = null, Func<Wish, Wish>? wish = null) => Sample(false, holds, profile, wish);

    /// <summary>Stops jobs, on random fronts, blocking or not.</summary>
    public static void Stop(Action<Trial> holds, Func<ProviderProfile, ProviderProfile>? profile = null, Func<Wish, Wish>? wish = null) => Sample(true, holds, profile, wish);

    /// <summary>Runs the same script several ways.</summary>
    public static void Compare(bool stops, Action<ProviderProfile, Wish> holds) => Gen.Select(Generators.Profiles, Generators.Wishes(stops)).Sample(
        (profile, wish) =>
        {
            (profile, wish) = Generators.Ending(profile, wish);
            holds(profile, wish);
        },
        iter: Count,
        threads: 1);

    private static void Sample(bool stops, Action<Trial> holds, Func<ProviderProfile, ProviderProfile>? change, Func<Wish, Wish>? changeWish) =>
        Gen.Select(Generators.Profiles, Generators.Wishes(stops), Generators.Ways).Sample(
            (profile, wish, way) =>
            {
                (profile, wish) = Generators.Ending(change?.Invoke(profile) ?? profile, changeWish?.Invoke(wish) ?? wish);
                holds(Trial.Run(profile, wish, way));
            },
            iter: Count,
            threads: 1);
}
