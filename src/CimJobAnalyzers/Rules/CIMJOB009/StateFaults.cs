using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Rules.CIMJOB009;

/// <summary>Tells what the tests and loops of one body get wrong about the states of a job.</summary>
internal sealed class StateFaults(JobCode code, Func<StateTest, bool> isMendedElsewhere)
{
    private readonly List<string> _faults = [];
    private SyntaxNode? _place;

    public JobFinding? Find()
    {
        foreach (var loop in code.Loops)
        {
            AddLoop(loop);
        }

        if (code.Loops.IsEmpty && IncompleteEnd() is { Count: > 0 } missing)
        {
            Add(FirstTest(test => test.Separates(JobStates.Completed, missing[0])), $"the test takes {List(missing)} for a job that goes on");
        }

        if (TakesWarningsForFailure())
        {
            Add(FirstTest(test => test.Separates(JobStates.Completed, JobStates.CompletedWithWarnings)), $"{Name(JobStates.CompletedWithWarnings)} is taken for a failure");
        }

        if (code.Throws(JobStates.Completed) && !code.Throws(JobStates.Exception))
        {
            Add(FirstTest(test => test.Separates(JobStates.Completed, JobStates.Exception)), $"{Name(JobStates.Completed)} is taken for a failure");
        }

        foreach (var naming in code.Tests.Where(test => test.IsNaming))
        {
            AddMisnamed(naming);
        }

        return _place is null ? null : new JobFinding(_place, string.Join(", and ", _faults));
    }

    private void Add(StateTest? test, params string[] faults)
    {
        if (test is not null && !isMendedElsewhere(test))
        {
            _faults.AddRange(faults);
            _place ??= test.Operation.Syntax;
        }
    }

    private void AddLoop(PollLoop loop)
    {
        if (loop.Ends(JobStates.Running) || JobStates.Over.All(state => loop.Confuses(state, JobStates.Running)))
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

        if (faults.Count > 0)
        {
            Add(code.FirstTestIn(loop), [.. faults]);
        }
    }

    private void AddMisnamed(StateTest naming)
    {
        foreach (var state in JobStates.Probes)
        {
            if (naming[state].Text is { } text && JobStates.NumberOf(text) is { } meant && meant != state)
            {
                Add(naming, $"{Name(state)} is given the name of {Name(meant)}");
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
        return code.Separates(JobStates.Completed, warnings)
            && code.Separates(JobStates.Completed, JobStates.Exception)
            && (!code.Separates(warnings, JobStates.Exception) || !code.Separates(warnings, JobStates.Unlisted))
            && (code.Loops.IsEmpty || code.Separates(warnings, JobStates.Running));
    }

    private StateTest? FirstTest(Func<StateTest, bool> isMeant) => code.Tests.FirstOrDefault(test => !test.IsNaming && isMeant(test));

    private static string List(IEnumerable<long> states) => string.Join(", ", states.Select(Name));

    private static string Name(long state) => $"{state} ({JobStates.NameOf(state)})";
}
