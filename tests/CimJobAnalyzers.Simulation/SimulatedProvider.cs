namespace CimJobAnalyzers.Simulation;

/// <summary>A provider with its jobs and its clock. Speaks CIM's types; the simulated APIs convert to and from them.</summary>
public sealed class SimulatedProvider(ProviderProfile profile)
{
    private readonly Dictionary<string, SimulatedJob> _jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MethodCall> _calls = [];
    private readonly List<ProviderRequest> _requests = [];
    private readonly TaskCompletionSource _release = new();
    private int _begun;
    private int _pending;
    private int _started;

    public ProviderProfile Profile { get; } = profile;

    public VirtualClock Clock { get; } = new();

    /// <summary>The method calls so far.</summary>
    public IReadOnlyList<MethodCall> Calls => _calls;

    /// <summary>All requests so far, in the order in which they were sent.</summary>
    public IReadOnlyList<ProviderRequest> Requests => _requests;

    /// <summary>Happens when a request falls silent.</summary>
    public event EventHandler? Silenced;

    /// <summary>How many requests were begun that nobody has answered or given up.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>The properties of the class.</summary>
    public IEnumerable<CimMember> Properties => JobSchema.Properties.Where(property => property.Name != Profile.MissingProperty);

    /// <summary>Whether reading an instance ends well and brings none.</summary>
    public bool ShowsNothing => Profile.ShowsNothingLater && _calls.Count > 0;

    public IEnumerable<string> InstanceIds => _jobs.Where(job => Current(job.Value).Exists).Select(job => job.Key);

    public SimulatedJob Start(string instanceId) => _jobs[instanceId] = new(Profile, Clock);

    /// <summary>The job of a key, whether its instance still exists or not; null when none was started.</summary>
    public SimulatedJob? Job(string instanceId) => _jobs.TryGetValue(instanceId, out var job) ? Current(job) : null;

    /// <summary>Calls a method and returns its code.</summary>
    /// <exception cref="ProviderException">The call failed before there was a code.</exception>
    public uint Invoke(string instanceId, string method, IReadOnlyDictionary<string, object?> inParameters) =>
        Call(instanceId, method, inParameters).ReturnCode;

    /// <summary>Calls a method and returns what it answers.</summary>
    /// <exception cref="ProviderException">The call failed before there was an answer.</exception>
    public MethodAnswer Call(string instanceId, string method, IReadOnlyDictionary<string, object?> inParameters)
    {
        MethodAnswer? answer = null;
        var request = new ProviderRequest(RequestKind.Invoke)
        {
            Method = method,
            RequestedState = inParameters.TryGetValue(JobSchema.RequestedState, out var state) ? state as ushort? : null,
            TimeoutPeriod = inParameters.TryGetValue(JobSchema.TimeoutPeriod, out var period) ? period as string : null,
        };
        try
        {
            return Handle(
                instanceId,
                request,
                () => answer = Answer(instanceId, JobSchema.Method(method).Name, inParameters),
                (sent, result) => sent with { ReturnCode = result.ReturnCode });
        }
        finally
        {
            _calls.Add(new(instanceId, method, answer?.ReturnCode));
        }
    }

    /// <summary>The values of <see cref="JobSchema.Properties"/>.</summary>
    /// <exception cref="ProviderException">There is no such instance, or it cannot be read.</exception>
    public IReadOnlyDictionary<string, object?> Read(string instanceId) => Handle(
        instanceId,
        new(RequestKind.Read),
        () => Profile.LaterReadFailure is { } failure && _calls.Count > 0
            ? throw new ProviderException(failure)
            : (Job: Find(instanceId), Values: JobValues.Of(instanceId, Find(instanceId), Profile)),
        (sent, seen) => sent with { SeenState = JobValues.ShowsState(seen.Job, Profile) ? seen.Job.State : null }).Values;

    /// <summary>Writes the one property that may be writable.</summary>
    /// <exception cref="ProviderException">There is no such instance, or the property is read-only here.</exception>
    public void Write(string instanceId, bool deleteOnCompletion)
    {
        var job = Find(instanceId);
        job.DeleteOnCompletion = Profile.IsDeleteOnCompletionWritable ? deleteOnCompletion : throw new ProviderException(ProviderFailure.ReadOnly);
    }

    /// <summary>Deletes an instance whose job is over.</summary>
    /// <exception cref="ProviderException">There is no such instance, or its job still runs, or instances cannot be deleted here.</exception>
    public void Delete(string instanceId) => Handle(
        instanceId,
        new(RequestKind.Delete),
        () =>
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
            return true;
        },
        (sent, _) => sent);

    /// <summary>Begins a request that does not block. False when it will not be answered; then it pends until it is given up.</summary>
    public bool Begin()
    {
        if (_begun++ < (Profile.FallsSilentAfter ?? int.MaxValue))
        {
            return true;
        }

        Interlocked.Increment(ref _pending);
        _requests.Add(new(RequestKind.Read) { Time = Clock.Now, IsSilent = true });
        Silenced?.Invoke(this, EventArgs.Empty);
        return false;
    }

    /// <summary>Begins a request that blocks; one that is not answered comes back when all are released.</summary>
    /// <exception cref="ProviderException">It was not answered.</exception>
    public void BeginBlocking()
    {
        if (!Begin())
        {
            _release.Task.Wait();
            throw new ProviderException(ProviderFailure.Failed);
        }
    }

    public void GiveUp() => Interlocked.Decrement(ref _pending);

    /// <summary>Lets all requests come back that fell silent.</summary>
    public void Release() => _release.TrySetResult();

    private T Handle<T>(string instanceId, ProviderRequest request, Func<T> act, Func<ProviderRequest, T, ProviderRequest> note)
    {
        request = request with { Time = Clock.Now };
        Clock.Advance(Profile.Latency / 2);
        request = request with { WasOver = _jobs.TryGetValue(instanceId, out var job) && Current(job).OverSince is not null };
        try
        {
            var result = Profile.Outages.Any(outage => outage.Holds(Clock.Now)) ? throw new ProviderException(Profile.OutageFailure) : act();
            request = note(request, result);
            return result;
        }
        catch (ProviderException exception)
        {
            request = request with { Failure = exception.Failure };
            throw;
        }
        finally
        {
            _requests.Add(request);
            Clock.Advance(Profile.Latency - Profile.Latency / 2);
        }
    }

    private MethodAnswer Answer(string instanceId, string method, IReadOnlyDictionary<string, object?> inParameters) => method switch
    {
        JobSchema.StartJob or JobSchema.DefineSystem => StartJob(),
        JobSchema.GetErrors => Texts("Errors", Profile.Errors?.ToArray()),
        JobSchema.GetError => Texts("Error", Profile.Error),
        _ => new(Reach(instanceId) is not { } job ? AnswerForNone(method == JobSchema.KillJob)
            : method == JobSchema.KillJob ? KillJob(job, (bool?)inParameters[JobSchema.DeleteOnKill])
            : RequestStateChange(job, (ushort?)inParameters[JobSchema.RequestedState], (string?)inParameters[JobSchema.TimeoutPeriod])),
    };

    private MethodAnswer StartJob()
    {
        if (Profile.StartAnswer is not { } code)
        {
            throw new ProviderException(ProviderFailure.AccessDenied);
        }

        var id = $"started {++_started}";
        if (code == ReturnCodes.TransitionStarted)
        {
            Start(id);
        }

        return new(code) { JobId = code == ReturnCodes.TransitionStarted && Profile.NamesJob ? id : null };
    }

    private static MethodAnswer Texts(string name, object? value) => value is null
        ? throw new ProviderException(ProviderFailure.MethodNotImplemented)
        : new(ReturnCodes.Success) { Texts = (name, value) };

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
            _ when Profile.RefusesBeforeItRuns && job.State is JobState.New or JobState.Starting => Profile.InvalidStateAnswer,
            _ => state switch
            {
                2 => Pause(job, JobState.Running),
                3 => Pause(job, JobState.Suspended),
                4 => Profile.TerminateAnswer ?? Stop(job, JobState.Terminated, Profile.TerminateTakes),
                5 => Profile.KillAnswer ?? Stop(job, JobState.Killed, Profile.KillTakes),
                6 => Pause(job, JobState.Service),
                _ => ReturnCodes.InvalidParameter,
            },
        };
    }

    private bool IsBusy => Clock.Now < Profile.BusyFor || Profile.BusyPeriods.Any(period => period.Holds(Clock.Now));

    private static uint Pause(SimulatedJob job, JobState state)
    {
        job.Pause(state);
        return ReturnCodes.Success;
    }

    private uint Stop(SimulatedJob job, JobState state, TimeSpan time)
    {
        job.Stop(state, time);
        return Profile.AcceptAnswer ?? (job.State.IsOver() ? ReturnCodes.Success : ReturnCodes.TransitionStarted);
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
