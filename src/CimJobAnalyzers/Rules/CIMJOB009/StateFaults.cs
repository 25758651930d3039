using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Rules.CIMJOB009;

/// <summary>Tells what the tests and loops of one body get wrong about the states of a job.</summary>
internal sealed class StateFaults(JobCode code, Func<StateTest, bool> isMendedElsewhere)
{
    private readonly List<string> _faults = [];
    private readonly List<Confusion> _confusions = [];
    private bool _isMendable = true;
    private SyntaxNode? _place;

    public JobFinding? Find()
    {
        foreach (var loop in code.Loops)
        {
            AddLoop(loop);
        }

        if (code.Loops.IsEmpty
            && IncompleteEnd() is { Count: > 0 } missing
            && Add(Separating(missing[0], JobStates.Completed), $"the test takes {List(missing)} for a job that goes on"))
        {
            missing.ForEach(state => Confuse(Separating(state, JobStates.Completed), state, JobStates.Completed));
        }

        if (TakesWarningsForFailure()
            && Add(Separating(JobStates.Completed, JobStates.CompletedWithWarnings), $"{Name(JobStates.CompletedWithWarnings)} is taken for a failure"))
        {
            var tests = code.Tests.Where(TakesWarningsForFailure).ToList();
            _isMendable &= tests.Count > 0;
            tests.ForEach(test => Confuse(test, JobStates.CompletedWithWarnings, JobStates.Completed));
        }

        foreach (var test in code.Tests.Where(TakesCompletedForAPause))
        {
            _isMendable &= !Add(test, $"{Name(JobStates.Completed)} is taken for a state like {List([5, 6])}");
        }

        if (code.Throws(JobStates.Completed)
            && !code.Throws(JobStates.Exception)
            && Add(Separating(JobStates.Completed, JobStates.Exception), $"{Name(JobStates.Completed)} is taken for a failure"))
        {
            _isMendable = false;
        }

        foreach (var naming in code.Tests.Where(test => test.IsNaming))
        {
            AddMisnamed(naming);
        }

        return _place is null ? null : new JobFinding(_place, string.Join(", and ", _faults));
    }

    /// <summary>What the tests are to treat otherwise; null when that alone does not mend them.</summary>
    public IReadOnlyList<Confusion>? Confusions()
    {
        Find();
        return _isMendable ? _confusions : null;
    }

    // Whether it is to be mended here.
    private bool Add(StateTest? test, params string[] faults)
    {
        if (test is null || isMendedElsewhere(test) || _faults.Intersect(faults).Any())
        {
            return false;
        }

        _faults.AddRange(faults);
        _place ??= test.Operation.Syntax;
        return true;
    }

    private void Confuse(StateTest? test, long state, long like)
    {
        if (test is null)
        {
            _isMendable = false;
        }
        else
        {
            _confusions.Add(new Confusion(test, state, like));
        }
    }

    private void AddLoop(PollLoop loop)
    {
        if (loop.Ends(JobStates.Running) || JobStates.Over.All(state => loop.Confuses(state, JobStates.Running)))
        {
            return;
        }

        // A wait for another state than the end.
        if (JobStates.GoingOn.Any(state => loop.Ends(state) && StandsAlone(state) && code.Throws(JobStates.Completed) && !code.Throws(state)))
        {
            return;
        }

        var early = JobStates.GoingOn.Where(state => loop.Ends(state) && !StandsAlone(state)).ToList();
        var endless = JobStates.Over.Where(state => loop.Confuses(state, JobStates.Running)).ToList();
        var faults = new List<string>();
        if (early.Count > 0)
        {
            faults.Add($"the wait ends at {List(early)}, while the job goes on");
        }

        if (endless.Count > 0)
        {
            faults.Add($"the wait goes on for ever at {List(endless)}, when the job is over");
        }

        if (faults.Count > 0 && Add(code.FirstTestIn(loop), [.. faults]))
        {
            early.ForEach(state => Confuse(Separating(state, JobStates.Running, loop), state, JobStates.Running));
            endless.ForEach(state => Confuse(Separating(state, EndLike(state, endless), loop), state, EndLike(state, endless)));
        }
    }

    // The end that the code knows and that means the same, or else the one that it waits for.
    private static long EndLike(long state, List<long> endless) => state == JobStates.CompletedWithWarnings
        ? JobStates.Completed
        : JobStates.Failed.Append(JobStates.Completed).FirstOrDefault(other => !endless.Contains(other));

    private void AddMisnamed(StateTest naming)
    {
        foreach (var state in JobStates.Probes)
        {
            if (naming[state].Text is { } text && JobStates.NumberOf(text) is { } meant && meant != state)
            {
                _isMendable &= !Add(naming, $"{Name(state)} is given the name of {Name(meant)}");
                return;
            }
        }
    }

    // A state that the code treats as no other is meant.
    private bool StandsAlone(long state) => JobStates.Probes.Where(other => other != state).All(other => code.Separates(state, other));

    // Some ends are known and others count as going on.
    private List<long> IncompleteEnd()
    {
        var known = JobStates.Over.Where(state => code.Separates(state, JobStates.Running)).ToList();
        return known.Contains(JobStates.Completed) && JobStates.Failed.Any(state => known.Contains(state) && !code.Separates(state, JobStates.Completed))
            ? JobStates.Over.Except(known).ToList()
            : [];
    }

    // A wait that knows no such end says so already.
    private bool TakesWarningsForFailure()
    {
        const long warnings = JobStates.CompletedWithWarnings;
        return code.Tests.Any(IsOnlyCompleted)
            && code.Separates(JobStates.Completed, JobStates.Exception)
            && (!code.Separates(warnings, JobStates.Exception) || !code.Separates(warnings, JobStates.Unlisted))
            && (code.Loops.IsEmpty || code.Separates(warnings, JobStates.Running));
    }

    private static bool TakesWarningsForFailure(StateTest test) => !test.IsNaming
        && test.Separates(JobStates.Completed, JobStates.CompletedWithWarnings)
        && (!test.Separates(JobStates.CompletedWithWarnings, JobStates.Exception) || !test.Separates(JobStates.CompletedWithWarnings, JobStates.Unlisted));

    private StateTest? Separating(long left, long right, PollLoop? loop = null)
    {
        var separating = code.Tests
            .Where(test => !test.IsNaming && test.Separates(left, right) && loop?.Loop.Syntax.Span.Contains(test.Operation.Syntax.Span) != false)
            .ToList();
        return separating.FirstOrDefault(test => test[left].IsKnown && !isMendedElsewhere(test)) ?? separating.FirstOrDefault();
    }

    // Where something else decides too, what the code does at 7 is not known.
    private static bool IsOnlyCompleted(StateTest test) =>
        !test.IsNaming && test.IsConsequential && test[JobStates.Completed].IsKnown && test.Separates(JobStates.Completed, JobStates.CompletedWithWarnings);

    // The numbers of another list: nobody who means Completed puts it with states of a job that waits, and apart from all others.
    private static bool TakesCompletedForAPause(StateTest test) =>
        !test.IsNaming
        && !test.Separates(JobStates.Completed, 5)
        && !test.Separates(JobStates.Completed, 6)
        && new[] { JobStates.Running, 8, JobStates.Exception, JobStates.CompletedWithWarnings }.All(other => test.Separates(JobStates.Completed, other));

    private static string List(IEnumerable<long> states) => string.Join(", ", states.Select(Name));

    private static string Name(long state) => $"{state} ({JobStates.NameOf(state)})";
}
