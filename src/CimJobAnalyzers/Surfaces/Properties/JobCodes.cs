using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>What the bodies of one compilation do with jobs: read once for all rules, and only in files that write the words for it.</summary>
internal sealed class JobCodes
{
    private static readonly ConditionalWeakTable<Compilation, JobCodes> Known = new();
    private static readonly WordSearch JobState = new(nameof(JobProperty.JobState));
    private static readonly WordSearch ReturnValue = new(nameof(JobProperty.ReturnValue));
    private static readonly FileTrait StateList = new(tree => StateLists.NamesIn(tree).Any());

    private readonly ConditionalWeakTable<IOperation, ConcurrentDictionary<JobProperty, ImmutableArray<JobCode>>> _read = new();
    private readonly PropertyReads _reads;
    private readonly FileTrait _isOfInterest;

    private JobCodes(Compilation compilation)
    {
        var types = new KnownTypes(compilation);
        IsClosed = !(types.HasCimApi && compilation.MentionsAnyOf(JobState, ReturnValue)) && !StateList.IsIn(compilation);
        _reads = new PropertyReads(types);
        var names = compilation.SyntaxTrees.SelectMany(StateLists.NamesIn).Append(nameof(JobProperty.JobState)).Append(nameof(JobProperty.ReturnValue)).Distinct().ToList();
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
            return Bodies(block).Where(body => MayUse(body, subject)).Select(reader.Read).ToImmutableArray();
        });

    /// <summary>What the methods and getters that a test calls do with the property.</summary>
    public IEnumerable<JobCode> Called(StateTest test, JobProperty property, IReadOnlyList<long> probes, CancellationToken cancellationToken)
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
                foreach (var code in Read(body, property, probes, cancellationToken))
                {
                    yield return code;
                }
            }
        }
    }

    private static IEnumerable<IOperation> Bodies(IOperation block) =>
        block.DescendantsAndSelf().Where(operation => operation == block || operation is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static bool MayUse(IOperation body, Subject subject) =>
        body.DescendantsAndSelf().Any(operation => operation is ILoopOperation and not IForEachLoopOperation || subject.Includes(operation));
}
