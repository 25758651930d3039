using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Simulation;
using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Differential.Tests.Differences;

/// <summary>One pair on one provider: what the rewritten program does otherwise, and whether that is stated.</summary>
internal sealed class Comparison
{
    private readonly Pair _pair;
    private readonly ProviderProfile _profile;
    private readonly bool _flag;
    private readonly List<StatedDifference> _stated = [];
    private readonly List<string> _unexplained = [];

    private Comparison(Pair pair, ProviderProfile profile, bool flag, Outcome original, Outcome rewritten)
    {
        (_pair, _profile, _flag) = (pair, profile, flag);
        (Original, Rewritten) = (original, rewritten);
    }

    public Outcome Original { get; }

    public Outcome Rewritten { get; }

    public IReadOnlyList<StatedDifference> Stated => _stated;

    public IReadOnlyList<string> Unexplained => _unexplained;

    public static async Task<Comparison> OfAsync(Pair pair, ProviderProfile profile, bool flag)
    {
        var comparison = new Comparison(pair, profile, flag, await pair.Original.RunAsync(profile, flag), await pair.Rewritten.RunAsync(profile, flag));
        comparison.Compare(await comparison.ExpectedAsync());
        return comparison;
    }

    public override string ToString() => $"""
        {_pair.Case.Id}, {_pair.Kind}, marks: {_pair.Plan.Review}, provider: {_profile.Name}, flag: {_flag}
          unexplained: {string.Join(", ", _unexplained)}
          original:    {Original}
          rewritten:   {Rewritten}
        """;

    private void Compare(Outcome expected)
    {
        CompareJob(expected);
        CompareAnswer(expected);
        Check(SendsAsMuch(expected), "the requests are not as many, or go to another object");
        Check(Rewritten.Asked == expected.Asked, nameof(Outcome.Asked));
        Check(Rewritten.Exception == expected.Exception, nameof(Outcome.Exception));
        foreach (var difference in _stated.Where(difference => (_pair.Plan.Review & difference.RequiredMark()) != difference.RequiredMark()))
        {
            _unexplained.Add($"{difference} without a mark");
        }
    }

    // Only the library asks again, and only a provider that was busy.
    private bool SendsAsMuch(Outcome expected) =>
        _pair.UsesLibrary && _profile.BusyFor > TimeSpan.Zero
            ? Rewritten.AskedInstances.All(expected.AskedInstances.Contains)
            : Rewritten.AskedInstances.SequenceEqual(expected.AskedInstances);

    /// <summary>What the original did; or would have done, where the rewritten program is stated to work and it did not, or the reverse.</summary>
    private async Task<Outcome> ExpectedAsync()
    {
        if (!Original.IsOver && Rewritten.IsOver && _profile == Profiles.HyperVV2)
        {
            return await OriginalOnAsync(_profile with { KillJobAnswer = null }, StatedDifference.HyperVRepaired);
        }

        if (!Original.IsOver && Rewritten.IsOver && _profile.BusyFor > TimeSpan.Zero && _pair.UsesLibrary)
        {
            return await OriginalOnAsync(_profile with { BusyFor = TimeSpan.Zero }, StatedDifference.BusyProviderAskedAgain);
        }

        if (Original.IsOver && !Rewritten.IsOver && _profile.KillAnswer is not null && _pair.State == ReplacementState.Kill)
        {
            return await OriginalOnAsync(_profile with { KillJobAnswer = KillJobCodes.Failed }, StatedDifference.KillRefused);
        }

        if ((Original.IsNotFound || Original.Code == KillJobCodes.NotFound) && Rewritten.Exception is null && _profile.VanishesBeforeRequest && _pair.UsesLibrary)
        {
            _stated.Add(StatedDifference.NotFoundTolerated);
            return Original with { Exception = null, Codes = [KillJobCodes.Success], Answer = Read(KillJobCodes.Success) };
        }

        if (Original.Code == KillJobCodes.NotFound && Rewritten.Code is null && !_pair.UsesLibrary)
        {
            // Each API has its own way to say so.
            return await OriginalOnAsync(_profile with { AnswersNotFound = false }, StatedDifference.NotFoundFails);
        }

        return Original;
    }

    private Task<Outcome> OriginalOnAsync(ProviderProfile profile, StatedDifference stated)
    {
        _stated.Add(stated);
        return _pair.Original.RunAsync(profile, _flag);
    }

    private void CompareJob(Outcome expected)
    {
        if (Rewritten.State != expected.State)
        {
            State(StatedDifference.EndsTerminated, _pair.State == ReplacementState.Terminate && (expected.State, Rewritten.State) == (JobState.Killed, JobState.Terminated));
        }

        if (Rewritten.HasProcesses != expected.HasProcesses)
        {
            State(StatedDifference.ProcessesLeft, _pair.State == ReplacementState.Kill && Rewritten is { HasProcesses: true, State: JobState.Killed });
        }

        if (Rewritten.IsOverOnReturn != expected.IsOverOnReturn)
        {
            State(StatedDifference.NotDeadOnReturn, !_pair.UsesLibrary && Rewritten is { IsOver: true, Code: 4096 });
        }

        if (Rewritten.Exists && !expected.Exists && _pair.UsesLibrary)
        {
            State(StatedDifference.DeletionNotSupported, _profile.DeletionFailure is not null && Rewritten.IsOver);
        }
        else if (Rewritten.Exists && !expected.Exists)
        {
            State(StatedDifference.DeletionLost, Rewritten.IsOver);
        }

        if (!Rewritten.Exists && expected.Exists)
        {
            State(StatedDifference.OverrideLost, _profile.DeleteOnCompletion && Rewritten.IsOver && SaysNo);
        }
    }

    private void CompareAnswer(Outcome expected)
    {
        if (expected.Exception is not null)
        {
            return;
        }

        if (_pair.UsesLibrary)
        {
            Check(Equals(Rewritten.Answer, expected.Answer), nameof(Outcome.Answer));
            return;
        }

        Check(Equals(Rewritten.Answer, Read(Rewritten.Code)), "the answer is not the request's");
        Check(expected.Code is null || KillJobCodes.Of(Rewritten.Code, Rewritten.IsOver) == expected.Code, "the code means something else");
        if (!Equals(Rewritten.Answer, expected.Answer))
        {
            _stated.Add(StatedDifference.ResultCodesChange);
        }
        else if (Rewritten.Code != expected.Code && _pair.Case.Shape.AnswersLater)
        {
            _stated.Add(StatedDifference.ObserverReceivesOtherCodes);
        }
    }

    /// <summary>What a program of this use returns when the method call gives this code.</summary>
    private object? Read(uint? code) => _pair.Case.Use switch
    {
        UseForm.Stored or UseForm.Returned => code,
        UseForm.Compared => code == 0 ? "done" : "failed",
        _ => null,
    };

    private bool SaysNo => _pair.Case.Form == DeletionForm.False || (_pair.Case.Form == DeletionForm.Variable && !_flag);

    private void State(StatedDifference difference, bool isStated)
    {
        if (isStated)
        {
            _stated.Add(difference);
        }
        else
        {
            _unexplained.Add($"looks like {difference}, but is not");
        }
    }

    private void Check(bool isSame, string what)
    {
        if (!isSame)
        {
            _unexplained.Add(what);
        }
    }
}
