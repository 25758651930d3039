using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Requests;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>What the bodies of one compilation do with jobs: read once for all rules, and only in files that write the words for it.</summary>
internal sealed class JobCodes
{
    private static readonly ConditionalWeakTable<Compilation, JobCodes> Known = new();
    private static readonly WordSearch JobState = new(nameof(JobProperty.JobState));
    private static readonly WordSearch PercentComplete = new(nameof(JobProperty.PercentComplete));
    private static readonly WordSearch RequestStateChange = new(CimNames.RequestStateChange);
    private static readonly WordSearch ReturnValue = new(nameof(JobProperty.ReturnValue));
    private static readonly WordSearch[] JobWords = [JobState, new("Msvm_"), new("virtualization"), new("4096"), new("\"Job\"")];
    private const string ComputerSystem = "Msvm_ComputerSystem";
    private static readonly WordSearch Machines = new(ComputerSystem);
    private static readonly FileTrait StateList = new(tree => StateLists.NamesIn(tree).Any());

    private readonly ConditionalWeakTable<IOperation, ConcurrentDictionary<JobProperty, ImmutableArray<JobCode>>> _read = new();
    private readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<PropertyRead>>> _allReads = new();
    private readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<MethodRequest>>> _requests = new();
    private readonly IRequestSurface[] _requestSurfaces;
    private readonly PropertyReads _reads;
    private readonly KnownTypes _types;
    private readonly FileTrait _isOfInterest;

    private JobCodes(Compilation compilation)
    {
        _types = new KnownTypes(compilation);
        IsClosed = !(_types.HasCimApi && compilation.MentionsAnyOf(JobState, ReturnValue, SourceWords.InvokeMethod))
            && !StateList.IsIn(compilation)
            && !(compilation.MentionsAnyOf(JobState) && compilation.MentionsAnyOf(SourceWords.Moniker, SourceWords.ScriptingObject));
        _reads = new PropertyReads(_types);
        _requestSurfaces = [new SystemManagementRequests(_types), new ManagementInfrastructureRequests(_types), new WrapperRequests(_types)];
        string[] names = IsClosed ? [] : [nameof(JobProperty.JobState), nameof(JobProperty.ReturnValue), .. compilation.SyntaxTrees.SelectMany(StateLists.NamesIn).Distinct()];
        _isOfInterest = new FileTrait(tree => tree.GetText() is var text && names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether nothing in the compilation can be about a job.</summary>
    public bool IsClosed { get; }

    public static JobCodes Of(Compilation compilation) => Known.GetValue(compilation, key => new JobCodes(key));

    public bool IsOfInterest(SyntaxTree tree) => _isOfInterest.IsOf(tree);

    /// <summary>What each body under a block does with the property: the block itself, and the lambdas and local functions in it.</summary>
    public ImmutableArray<JobCode> Read(IOperation block, JobProperty property, IReadOnlyList<long> probes, CancellationToken cancellationToken) =>
        _read.GetOrCreateValue(block).GetOrAdd(property, key =>
        {
            var subject = new Subject(key, _reads, cancellationToken);
            var reader = new JobCodeReader(subject, key, probes);
            return Bodies(block).Where(body => MayUse(body, subject, cancellationToken) && !OwnStates.AreSetIn(body)).Select(reader.Read).ToImmutableArray();
        });

    /// <summary>All reads of a job's properties, and of answers, in a block.</summary>
    public ImmutableArray<PropertyRead> Reads(IOperation block, CancellationToken cancellationToken) =>
        _allReads.GetValue(block, key => new StrongBox<ImmutableArray<PropertyRead>>(
            key.DescendantsAndSelf().Select(operation => _reads.Read(operation, cancellationToken)).OfType<PropertyRead>().ToImmutableArray())).Value;

    /// <summary>The calls of a job's methods in a block.</summary>
    public ImmutableArray<MethodRequest> Requests(IOperation block, CancellationToken cancellationToken) =>
        _requests.GetValue(block, key => new StrongBox<ImmutableArray<MethodRequest>>(
            (from call in key.DescendantsAndSelf().OfType<IInvocationOperation>()
             from surface in _requestSurfaces
             let request = surface.Read(call, cancellationToken)
             where request is not null
             select request).ToImmutableArray())).Value;

    /// <summary>Whether the object of a request is a job: what it is made from says so, or its JobState is read beside.</summary>
    public bool IsJob(MethodRequest request, IOperation block, CancellationToken cancellationToken) =>
        !request.Evidence.MayBeNoJob
        && (request.Evidence.Kind == JobKind.Job
            || (VariableOf(request.Call) is { } variable
                && Reads(block, cancellationToken).Any(read => read.Property == JobProperty.JobState && SymbolEqualityComparer.Default.Equals(read.Variable, variable))));

    /// <summary>How to give a request that is half migrated from KillJob what RequestStateChange takes; and whether that leaves a state to choose.</summary>
    public (Recipe Recipe, bool HasState) Complete(MethodRequest request, IOperation block, CancellationToken cancellationToken)
    {
        var migration = new HalfMigrated(request, _types, cancellationToken);

        // Only a job has parameters of KillJob; what else may be a machine, which the request would shut down.
        var isJob = request.ParametersOf is { } owner && CimNames.AreEqual(owner, CimNames.KillJob)
            || request.Argument(CimNames.DeleteOnKill) is not null
            || IsJob(request, block, cancellationToken);
        var recipe = !isJob ? RefusalReason.MayBeNoJob : request.Evidence.AnswersNoRequest ? RefusalReason.RequestNotSupported : migration.Recipe();
        return (recipe, migration.HasState);
    }

    /// <summary>The deletion of the same object with nothing but a look at the answer between.</summary>
    public SyntaxNode? DeletionRightAfter(MethodRequest request, IOperation block) =>
        VariableOf(request.Call) is { } variable ? Deletions.RightAfter(request.Call, variable, block) : null;

    /// <summary>How the request, the wait that is missing and the deletion become one call of the library, and the state that it asks for.</summary>
    public (Recipe Recipe, ReplacementState? State) StopThenDelete(MethodRequest request, SyntaxNode deletion)
    {
        var stop = new StopThenDelete(request, deletion, _types);
        return (stop.Recipe(), stop.State);
    }

    // What the request goes to: what it is called on, or the instance that a session is given.
    private ISymbol? VariableOf(IOperation call) => call is IInvocationOperation invocation
        ? PropertyRead.VariableIn(invocation.ArgumentOfType(type => KnownTypes.Is(type, _types.CimInstance))?.Value ?? invocation.Instance)
        : null;

    /// <summary>The reads that open a box as another type than it holds.</summary>
    public IEnumerable<UnboxedRead> WronglyUnboxed(IOperation block, CancellationToken cancellationToken) =>
        Reads(block, cancellationToken).Where(read => !PropertyReads.IsOfNoJob(read, cancellationToken)).Select(Unboxing.Wrong).OfType<UnboxedRead>();

    /// <summary>The read of the state that a loop repeats without looking at the job anew; null when it may do so.</summary>
    public PropertyRead? Stale(PollLoop loop, IOperation block, JobProperty property, CancellationToken cancellationToken)
    {
        var reads = Reads(block, cancellationToken).Where(read => read.Property == property && loop.Loop.Syntax.Span.Contains(read.Expression.Syntax.Span)).ToList();
        return reads.Count > 0 && reads.All(read => read is { Form: not PropertyForm.Typed, Variable: { } variable } && !Refreshing.MayHappen(loop.Loop, variable, cancellationToken)) ? reads[0] : null;
    }

    /// <summary>How to change the tests of a body until nothing is confused any more, and what the body does then.</summary>
    /// <param name="code">The body.</param>
    /// <param name="probes">The numbers that matter.</param>
    /// <param name="find">What is confused; null when no change of a test mends it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The edits, the edits with questions of the runtime library where it is referenced, and what the body does then.</returns>
    public (Recipe Recipe, Recipe Library, JobCode Mended) Mend(
        JobCode code,
        IReadOnlyList<long> probes,
        Func<JobCode, IReadOnlyList<Confusion>?> find,
        CancellationToken cancellationToken) =>
        new TestMender(new Subject(code.Property, _reads, cancellationToken), code, probes, _types, cancellationToken).Mend(find);

    /// <summary>How the loops of a body that only wait for a job become calls of the runtime library.</summary>
    /// <param name="code">The body as it is.</param>
    /// <param name="mended">The body with the tests as they are to be.</param>
    /// <param name="recipe">The edits that make the tests so.</param>
    /// <param name="find">What is confused in a body; there must be nothing when the loop is gone.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The edits; null when there is no such loop, or one that does more.</returns>
    public Recipe? Wait(JobCode code, JobCode mended, Recipe recipe, Func<JobCode, IReadOnlyList<Confusion>?> find, CancellationToken cancellationToken)
    {
        if (!_types.HasManagementObjectLibrary
            || recipe.Refusal is not null
            || code.Loops is not [{ Loop: IWhileLoopOperation loop } wait]
            || !EndsOnlyAtEnds(code, wait))
        {
            return null;
        }

        var reads = Reads(code.Body, cancellationToken)
            .Where(read => read.Property == code.Property && loop.Syntax.Span.Contains(read.Expression.Syntax.Span))
            .ToImmutableArray();
        var waiting = new WaitLoop(mended, loop, reads, new Subject(code.Property, _reads, cancellationToken), _types);
        if (waiting.Edits() is not { } edits)
        {
            return null;
        }

        var replaced = edits.Where(edit => edit.Kind is EditKind.LibraryWait or EditKind.OutcomeQuestion).Select(edit => edit.Location.SourceSpan).ToList();
        var rest = mended with
        {
            Loops = ImmutableArray<PollLoop>.Empty,
            Tests = mended.Tests.RemoveAll(test => replaced.Exists(span => span.Contains(test.Operation.Syntax.Span))),
        };
        Recipe whole = edits.AddRange(recipe.Edits.Where(edit => !replaced.Exists(span => span.Contains(edit.Location.SourceSpan))));
        return find(rest) is { Count: 0 } ? whole.Losing(waiting.Review) : null;
    }

    // A state that the loop ends at and the code treats as no other is meant.
    private static bool EndsOnlyAtEnds(JobCode code, PollLoop wait) => !wait.Ends(JobStates.Running)
        && wait.Ends(JobStates.Completed)
        && !JobStates.GoingOn.Any(state => wait.Ends(state) && JobStates.Probes.All(other => other == state || code.Separates(state, other)));

    /// <summary>The use of a state that was read before the loop and that nothing in it reads anew.</summary>
    public IOperation? StaleCopy(PollLoop loop, IOperation block, CancellationToken cancellationToken)
    {
        var reads = Reads(block, cancellationToken);
        if (loop.Loop is not IWhileLoopOperation { Condition: { } condition }
            || reads.Any(read => read.Property == JobProperty.JobState && loop.Loop.Syntax.Span.Contains(read.Expression.Syntax.Span)))
        {
            return null;
        }

        return condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().FirstOrDefault(local =>
            LocalHistory.Of(local.Local, local, cancellationToken) is { HasOtherWrites: false, Values: [var only] }
            && !loop.Loop.Syntax.Span.Contains(only.Syntax.Span)
            && reads.Any(read => read is { Property: JobProperty.JobState, Form: not PropertyForm.Typed } && only.Syntax.Span.Contains(read.Expression.Syntax.Span)));
    }

    /// <summary>The tests of loops that wait, after a job was asked to stop, until its state is the number that it was asked for.</summary>
    public IEnumerable<IOperation> WaitsForRequestedState(IOperation block, CancellationToken cancellationToken) =>
        from request in Requests(block, cancellationToken)
        where request.Calls(CimNames.RequestStateChange) && IsJob(request, block, cancellationToken)
        let asked = Datum.Of(request.Argument(CimNames.RequestedState)?.Value.ConstantValue ?? default).Number
        where asked is 4 or 5
        from code in Read(block, JobProperty.JobState, JobStates.Probes, cancellationToken)
        from loop in code.Loops
        where loop.Ends(asked.Value) && !loop.Ends(8) && !loop.Ends(9) && loop.Loop.Syntax.SpanStart > request.Call.Syntax.SpanStart
        let test = code.FirstTestIn(loop)
        where test is not null
        select test.Operation;

    /// <summary>The reads of PercentComplete by which a loop ends that never looks at the state.</summary>
    public IEnumerable<PropertyRead> PercentagesAsTheEnd(IOperation block, CancellationToken cancellationToken) =>
        !(PercentComplete.IsOf(block.Syntax.SyntaxTree) && IsAboutJobs(block.Syntax.SyntaxTree)) ? [] :
        from code in Read(block, JobProperty.PercentComplete, Percentages.Probes, cancellationToken)
        from loop in code.Loops
        where loop.Ends(Percentages.All) && !loop.Ends(Percentages.Half)
        let reads = Reads(block, cancellationToken).Where(read => loop.Loop.Syntax.Span.Contains(read.Expression.Syntax.Span)).ToList()
        where !reads.Any(read => read.Property == JobProperty.JobState)
        let percentage = reads.FirstOrDefault(read => read.Property == JobProperty.PercentComplete)
        where percentage is not null && !(percentage.Variable is { } job && Refreshing.IsHandedOn(loop.Loop, job))
        select percentage;

    /// <summary>The reads of what code calls Cancelable from an object that is a job.</summary>
    public IEnumerable<PropertyRead> MisspeltReads(IOperation block, CancellationToken cancellationToken)
    {
        var reads = Reads(block, cancellationToken);
        return reads.Where(read => read is { Property: JobProperty.Cancelable, Receiver: { } job }
            && JobProvenance.Of(job, cancellationToken) is { MayBeNoJob: false } evidence
            && (evidence.Kind == JobKind.Job
                || reads.Any(other => other.Property == JobProperty.JobState && other.Variable is { } variable && SymbolEqualityComparer.Default.Equals(variable, read.Variable))));
    }

    /// <summary>How to look at the job anew in each round of a loop that reads the same copy again and again.</summary>
    public Recipe Refresh(PollLoop loop, IOperation block, JobProperty property, CancellationToken cancellationToken) => new MissingRefresh(
        loop.Loop,
        Reads(block, cancellationToken)
            .Where(read => read.Property == property && loop.Loop.Syntax.Span.Contains(read.Expression.Syntax.Span))
            .ToImmutableArray(),
        _types,
        cancellationToken).Recipe();

    /// <summary>Whether the file speaks of what starts or is a job, and not only of methods that answer with a code.</summary>
    public static bool IsAboutJobs(SyntaxTree tree) => JobWords.Any(word => word.IsOf(tree));

    /// <summary>Whether the file reads the states of jobs, so that its percentages and error codes are theirs.</summary>
    public static bool ReadsStates(SyntaxTree tree) => JobState.IsOf(tree);

    /// <summary>Whether the file may ask a job for a state.</summary>
    public static bool MayRequest(SyntaxTree tree) => RequestStateChange.IsOf(tree) || SourceWords.KillJob.IsOf(tree);

    /// <summary>Whether the file may call a CIM method.</summary>
    public bool MayCall(SyntaxTree tree) => IsOfInterest(tree) || SourceWords.InvokeMethod.IsOf(tree);

    /// <summary>Whether the body has the answer of a method that starts a job to itself, and does not look for the job.</summary>
    public bool HasAnswerOfStart(IOperation body, CancellationToken cancellationToken)
    {
        var reads = Reads(body, cancellationToken);
        return !reads.Any(read => read.Property == JobProperty.Job)
            && reads.Any(read => read.Property == JobProperty.ReturnValue
                && (Answers.Call(read, cancellationToken) ?? read.Expression as IInvocationOperation) is { } call
                && (Answers.StartsJob(call, cancellationToken) || WrapperAnswers.GivesJob(call) || AsksMachine(call, body, cancellationToken))
                && !Answers.AreHandedOn(read, body));
    }

    // A virtual machine that is asked for a state begins a job, as a rule.
    private bool AsksMachine(IInvocationOperation call, IOperation body, CancellationToken cancellationToken) =>
        Requests(body, cancellationToken).FirstOrDefault(request => request.Call == call) is { } request
        && request.Calls(CimNames.RequestStateChange)
        && (request.Evidence.ClassName is { } name ? CimNames.AreEqual(name, ComputerSystem) : request.Evidence.Kind == JobKind.Unknown && Machines.IsOf(call.Syntax.SyntaxTree));

    /// <summary>Whether the body has the answer of a job that was asked for a state.</summary>
    public bool HasAnswerOfJob(IOperation body, IOperation block, CancellationToken cancellationToken) =>
        Reads(body, cancellationToken).Any(read => read.Property == JobProperty.ReturnValue && IsAnswerOfJob(read, block, cancellationToken));

    /// <summary>The reads of Job in the answer of a job itself, which has none.</summary>
    public IEnumerable<PropertyRead> JobsOfJobs(IOperation block, CancellationToken cancellationToken) =>
        Reads(block, cancellationToken).Where(read => read.Property == JobProperty.Job && IsAnswerOfJob(read, block, cancellationToken));

    private bool IsAnswerOfJob(PropertyRead read, IOperation block, CancellationToken cancellationToken)
    {
        var call = Answers.Call(read, cancellationToken) ?? read.Expression as IInvocationOperation;
        return call is not null
            && Requests(block, cancellationToken).Any(request => request.Call == call && request.Calls(CimNames.RequestStateChange) && IsJob(request, block, cancellationToken));
    }

    /// <summary>The out-parameters besides Job that are read on no way but the one on which the job has only begun.</summary>
    public IEnumerable<IOperation> OutputsOfBegun(IOperation block, CancellationToken cancellationToken)
    {
        if (!IsAboutJobs(block.Syntax.SyntaxTree))
        {
            return [];
        }

        var outputs = LaterOutputs.In(block).ToList();
        var subject = new Subject(JobProperty.ReturnValue, _reads, cancellationToken);
        return outputs.Count == 0 ? [] : Reads(block, cancellationToken)
            .Where(read => read is { Property: JobProperty.ReturnValue, Variable: not null }
                && Answers.Call(read, cancellationToken) is { } call
                && Answers.StartsJob(call, cancellationToken))
            .Select(read => read.Variable!)
            .Distinct<ISymbol>(SymbolEqualityComparer.Default)
            .SelectMany(answer => outputs.Where(output => SymbolEqualityComparer.Default.Equals(output.Answer, answer)))
            .Select(output => output.Read)
            .Where(read => LaterOutputs.IsReachedOnlyAt(ReturnCodes.Begun, ReturnCodes.Done, read, block, subject));
    }

    /// <summary>The reads of Job that take it for what this API does not give, and whether it gives a path.</summary>
    public IEnumerable<(SyntaxNode Place, bool IsPath)> JobsOfWrongType(IOperation block, CancellationToken cancellationToken) =>
        from read in Reads(block, cancellationToken)
        where read is { Property: JobProperty.Job, Form: not PropertyForm.Typed }
        let opening = read.Expression.WithConditionalAccess().Parent
        let type = opening switch
        {
            IConversionOperation { IsImplicit: false } cast => cast.Type,
            IIsPatternOperation { Pattern: IDeclarationPatternOperation declaration } => declaration.MatchedType,
            IIsTypeOperation test => test.TypeOperand,
            _ => null,
        }
        let isPath = read.Form == PropertyForm.BoxedWithPath
        where isPath ? KnownTypes.Is(type, _types.ManagementBaseObject) : type?.SpecialType == SpecialType.System_String
        select (opening.Syntax, isPath);

    /// <summary>The reads of Job, in answers of calls of the same block, before which nothing looks at the code or for null.</summary>
    public IEnumerable<PropertyRead> UnguardedJobs(IOperation block, CancellationToken cancellationToken)
    {
        var reads = Reads(block, cancellationToken);
        return reads.Where(read => read is { Property: JobProperty.Job, Form: not PropertyForm.Typed, Variable: { } variable }
            && Answers.Call(read, cancellationToken) is not null
            && !reads.Any(other => other.Property == JobProperty.ReturnValue && SymbolEqualityComparer.Default.Equals(other.Variable, variable))
            && !Answers.AreHandedOn(read, block)
            && !reads.Any(other => other.Property == JobProperty.Job && SymbolEqualityComparer.Default.Equals(other.Variable, variable) && Answers.IsTestedForNull(other, block)));
    }

    /// <summary>The answers that go to a helper which takes Job out of them, where nothing looks at the code.</summary>
    public IEnumerable<IOperation> UnguardedHandOns(IOperation block, CancellationToken cancellationToken) =>
        new HandedAnswers(body => Reads(body, cancellationToken), cancellationToken).In(block);

    /// <summary>The jobs of wrappers that are used before anything looks at the code.</summary>
    public static IEnumerable<IOperation> JobsUsedBlindly(IOperation block, CancellationToken cancellationToken) => new WrapperJobs(cancellationToken).UsedBlindly(block);

    /// <summary>The calls of methods that start a job whose answer nobody takes.</summary>
    public IEnumerable<IInvocationOperation> DroppedStarts(IOperation block, CancellationToken cancellationToken)
    {
        foreach (var operation in block.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation { Instance: { } target } call
                && !call.TargetMethod.ReturnsVoid
                && call.IsResultIgnored()
                && (call.TargetMethod.Name == "InvokeMethod"
                    ? (KnownTypes.Is(target.Type, _types.ManagementObject) || KnownTypes.Is(target.Type, _types.CimSession)) && Answers.StartsJob(call, cancellationToken)
                    : WrapperAnswers.GivesJob(call) && call.Arguments.Any(argument => argument is { Value: IDiscardOperation, Parameter.RefKind: RefKind.Out })))
            {
                yield return call;
            }
        }
    }

    /// <summary>Whether anything is done with the job after the loop but to dispose of it.</summary>
    public bool IsJobUsedAfter(PollLoop loop, IOperation block, CancellationToken cancellationToken)
    {
        var variables = Reads(block, cancellationToken).Where(read => loop.Loop.Syntax.Span.Contains(read.Expression.Syntax.Span)).Select(read => read.Variable).ToList();
        return variables.Contains(null) || variables.OfType<ISymbol>().Any(variable => Refreshing.IsUsedAfter(loop.Loop, variable, block));
    }

    /// <summary>What the methods and getters that a test calls do with the property.</summary>
    public IEnumerable<JobCode> Called(StateTest test, JobProperty property, IReadOnlyList<long> probes, CancellationToken cancellationToken) =>
        CalledBodies(test, cancellationToken).SelectMany(body => Read(body, property, probes, cancellationToken));

    /// <summary>Whether a test asks a method that sets the states itself which it waits for.</summary>
    public static bool AsksOwnStates(StateTest test, CancellationToken cancellationToken) => CalledBodies(test, cancellationToken).Any(OwnStates.AreSetIn);

    private static IEnumerable<IOperation> CalledBodies(StateTest test, CancellationToken cancellationToken)
    {
        foreach (var operation in test.Operation.DescendantsAndSelf())
        {
            var called = operation switch
            {
                IInvocationOperation call => call.TargetMethod.ReducedFrom ?? call.TargetMethod,
                IPropertyReferenceOperation reference => reference.Property.GetMethod,
                _ => null,
            };
            if (called is { ReturnType.SpecialType: SpecialType.System_Boolean, DeclaringSyntaxReferences.IsEmpty: false }
                && operation.SemanticModel is { } model
                && MethodBodies.Of(called.OriginalDefinition, model, cancellationToken) is { } body)
            {
                yield return body;
            }
        }
    }

    private static IEnumerable<IOperation> Bodies(IOperation block) =>
        block.DescendantsAndSelf().Where(operation => operation == block || operation is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static bool MayUse(IOperation body, Subject subject, CancellationToken cancellationToken) =>
        body.DescendantsAndSelf().Any(operation => operation is ILoopOperation and not IForEachLoopOperation
            || subject.Includes(operation)
            || (operation is IPropertyReferenceOperation { Arguments.IsEmpty: true } property && Origin.Of(property, cancellationToken) is { } given && subject.Includes(given.WithoutConversions())));
}
