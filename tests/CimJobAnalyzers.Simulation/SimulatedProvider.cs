using System.Globalization;

namespace CimJobAnalyzers.Simulation;

/// <summary>A provider with its jobs and its clock. Speaks CIM's types; the simulated APIs convert to and from them.</summary>
public sealed class SimulatedProvider(ProviderProfile profile)
{
    private readonly Dictionary<string, SimulatedJob> _jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MethodCall> _calls = [];
    private int _begun;

    public ProviderProfile Profile { get; } = profile;

    public VirtualClock Clock { get; } = new();

    /// <summary>The method calls so far.</summary>
    public IReadOnlyList<MethodCall> Calls => _calls;

    /// <summary>How many requests were begun that nobody has answered or given up.</summary>
    public int Pending { get; private set; }

    /// <summary>The properties of the class.</summary>
    public IEnumerable<CimMember> Properties => JobSchema.Properties.Where(property => property.Name != Profile.MissingProperty);

    /// <summary>Whether reading an instance ends well and brings none.</summary>
    public bool ShowsNothing => Profile.ShowsNothingLater && _calls.Count > 0;

    public IEnumerable<string> InstanceIds => _jobs.Where(job => Current(job.Value).Exists).Select(job => job.Key);

    public SimulatedJob Start(string instanceId) => _jobs[instanceId] = new(Profile, Clock);

    /// <summary>Calls a method and returns its code.</summary>
    /// <exception cref="ProviderException">The call failed before there was a code.</exception>
    public uint Invoke(string instanceId, string method, IReadOnlyDictionary<string, object?> inParameters)
    {
        uint? code = null;
        try
        {
            var isKillJob = JobSchema.Method(method).Name == JobSchema.KillJob;
            code = Reach(instanceId) is not { } job ? AnswerForNone(isKillJob)
                : isKillJob ? KillJob(job, (bool?)inParameters[JobSchema.DeleteOnKill])
                : RequestStateChange(job, (ushort?)inParameters[JobSchema.RequestedState], (string?)inParameters[JobSchema.TimeoutPeriod]);
            return code.Value;
        }
        finally
        {
            _calls.Add(new(instanceId, method, code));
        }
    }

    /// <summary>The values of <see cref="JobSchema.Properties"/>.</summary>
    /// <exception cref="ProviderException">There is no such instance, or it cannot be read.</exception>
    public IReadOnlyDictionary<string, object?> Read(string instanceId)
    {
        if (Profile.LaterReadFailure is { } failure && _calls.Count > 0)
        {
            throw new ProviderException(failure);
        }

        var job = Find(instanceId);
        return new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            [JobSchema.InstanceId] = instanceId,
            [nameof(JobState)] = (ushort)job.State,
            ["PercentComplete"] = Convert.ToUInt16(job.State == JobState.Completed ? 100 : 50, CultureInfo.InvariantCulture),
            [JobSchema.DeleteOnCompletion] = job.DeleteOnCompletion,
            ["TimeBeforeRemoval"] = Interval.Format(Profile.TimeBeforeRemoval),
        };
    }

    /// <summary>Writes the one property that may be writable.</summary>
    /// <exception cref="ProviderException">There is no such instance, or the property is read-only here.</exception>
    public void Write(string instanceId, bool deleteOnCompletion)
    {
        var job = Find(instanceId);
        job.DeleteOnCompletion = Profile.IsDeleteOnCompletionWritable ? deleteOnCompletion : throw new ProviderException(ProviderFailure.ReadOnly);
    }

    /// <summary>Deletes an instance whose job is over.</summary>
    /// <exception cref="ProviderException">There is no such instance, or its job still runs, or instances cannot be deleted here.</exception>
    public void Delete(string instanceId)
    {
        var job = Find(instanceId);
        if (Profile.DeletionFailure is { } failure)
        {
            throw new ProviderException(failure);
        }

        if (!job.State.IsOver())
        {
            throw new ProviderException(ProviderFailure.Failed);
        }

        job.Remove();
    }

    /// <summary>Begins a request that does not block. False when it will not be answered; then it pends until it is given up.</summary>
    public bool Begin()
    {
        if (_begun++ < (Profile.FallsSilentAfter ?? int.MaxValue))
        {
            return true;
        }

        Pending++;
        return false;
    }

    public void GiveUp() => Pending--;

    private uint KillJob(SimulatedJob job, bool? deleteOnKill)
    {
        if (Profile.KillJobAnswer is { } answer)
        {
            return answer;
        }

        // KillJob has no code for "busy".
        if (IsBusy)
        {
            return ReturnCodes.Failed;
        }

        job.Kill(deleteOnKill);
        return ReturnCodes.Success;
    }

    private uint RequestStateChange(SimulatedJob job, ushort? state, string? timeout)
    {
        if (Profile.RequestAnswer is { } answer)
        {
            return answer;
        }

        var span = timeout is null ? TimeSpan.Zero : Interval.Parse(timeout);
        return span switch
        {
            null => ReturnCodes.InvalidParameter,
            _ when span != TimeSpan.Zero && Profile.RejectsTimeout => ReturnCodes.TimeoutNotSupported,
            _ when IsBusy => Profile.BusyAnswer,
            _ when job.State.IsOver() => Profile.InvalidStateAnswer,
            _ => state switch
            {
                2 => Pause(job, JobState.Running),
                3 => Pause(job, JobState.Suspended),
                4 => Stop(job, JobState.Terminated, Profile.TerminateTakes),
                5 => Profile.KillAnswer ?? Stop(job, JobState.Killed, Profile.KillTakes),
                6 => Pause(job, JobState.Service),
                _ => ReturnCodes.InvalidParameter,
            },
        };
    }

    private bool IsBusy => Clock.Now < Profile.BusyFor;

    private static uint Pause(SimulatedJob job, JobState state)
    {
        job.Pause(state);
        return ReturnCodes.Success;
    }

    private static uint Stop(SimulatedJob job, JobState state, TimeSpan time)
    {
        job.Stop(state, time);
        return job.State.IsOver() ? ReturnCodes.Success : ReturnCodes.TransitionStarted;
    }

    private uint AnswerForNone(bool isKillJob) => isKillJob && Profile.AnswersNotFound ? ReturnCodes.NotFound : throw new ProviderException(ProviderFailure.NotFound);

    /// <summary>The job in the moment a method call arrives; null when there is none by then.</summary>
    private SimulatedJob? Reach(string instanceId)
    {
        if (Profile.MethodFailure is { } failure)
        {
            throw new ProviderException(failure);
        }

        if (Profile.VanishesBeforeRequest)
        {
            Existing(instanceId)?.Remove();
        }

        var job = Existing(instanceId);
        if (Profile.CompletesDuringRequest && job?.State.IsOver() == false)
        {
            job.Complete();
        }

        return job;
    }

    private SimulatedJob Find(string instanceId) => Existing(instanceId) ?? throw new ProviderException(ProviderFailure.NotFound);

    private SimulatedJob? Existing(string instanceId) => _jobs.TryGetValue(instanceId, out var job) && Current(job).Exists ? job : null;

    private static SimulatedJob Current(SimulatedJob job)
    {
        job.CatchUp();
        return job;
    }
}
