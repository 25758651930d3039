using System.Text.RegularExpressions;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Reads from object paths, queries and class names what kind of job a receiver is.</summary>
internal static class JobProvenance
{
    // A class name, an object path or a query of the classes that are called jobs and descend from no CIM_Job with methods.
    private static readonly Regex ClassWithoutKillJob = new(
        @"^\s*(?:select\s.*\sfrom\s+|[^'""{]*[:!])?(?:Win32_PrintJob|Win32_ScheduledJob|MSFT_StorageJob|SPACES_StorageJob)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // What leads from an object to others, or to what it answers.
    private static readonly string[] Steps = ["GetRelat", "EnumerateAssociated", "EnumerateReferencing", "Associators", "References", "InvokeMethod", "ExecMethod", "ExecuteMethod"];

    public static JobEvidence Of(IOperation? receiver, CancellationToken cancellationToken) =>
        receiver is null ? JobEvidence.None : Of(receiver, Trail.MaximumDepth, new Trail(cancellationToken));

    /// <summary>What a text says that names a CIM class, an object path, a namespace or a query.</summary>
    public static JobEvidence OfText(string text)
    {
        if (Contains(text, @"virtualization\v2") || Contains(text, "virtualization/v2"))
        {
            return JobEvidence.HyperV;
        }

        // Version 1 of Hyper-V's namespace has the same class names and another provider.
        if (Contains(text, "Msvm_") && !Contains(text, "virtualization"))
        {
            return JobEvidence.HyperV;
        }

        return Contains(text, "CIM_ConcreteJob") || Contains(text, "CIM_Job") ? JobEvidence.Job : JobEvidence.None;
    }

    private static JobEvidence Of(IOperation operation, int depth, Trail trail)
    {
        var found = JobEvidence.None;
        if (depth == 0 || !trail.Step())
        {
            return found;
        }

        foreach (var part in operation.DescendantsAndSelf())
        {
            trail.CancellationToken.ThrowIfCancellationRequested();
            var evidence = part switch
            {
                { ConstantValue: { HasValue: true, Value: string text } } => OfName(text),
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => OfName(text),
                ILocalReferenceOperation local => OfLocal(local, depth - 1, trail),
                IConditionalAccessInstanceOperation access => OfConditionalReceiver(access, depth - 1, trail),
                _ => JobEvidence.None,
            };
            if (evidence > found)
            {
                found = evidence;
            }
        }

        // That a class has no KillJob must be certain: it is about this object, and about no other that it may be instead.
        return found == JobEvidence.WithoutKillJob && operation.DescendantsAndSelf().Any(MayLeadToOthers) ? JobEvidence.None : found;
    }

    private static JobEvidence OfName(string text) =>
        OfText(text) is not JobEvidence.None and var evidence ? evidence
        : ClassWithoutKillJob.IsMatch(text) ? JobEvidence.WithoutKillJob
        : JobEvidence.None;

    private static bool MayLeadToOthers(IOperation operation) => operation switch
    {
        IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation => true,
        IPropertyReferenceOperation { Arguments: [{ Value.Type.SpecialType: SpecialType.System_String }] } => true,
        IInvocationOperation call => IsStep(call.TargetMethod.Name),
        IDynamicMemberReferenceOperation member => IsStep(member.MemberName),
        _ => false,
    };

    private static bool IsStep(string method) => Steps.Any(step => method.StartsWith(step, StringComparison.Ordinal));

    private static JobEvidence OfLocal(ILocalReferenceOperation reference, int depth, Trail trail)
    {
        var history = LocalHistory.Of(reference.Local, reference, trail.CancellationToken);
        if (history.Declarator?.Parent is IForEachLoopOperation loop)
        {
            return Of(loop.Collection, depth, trail);
        }

        return history.SingleValue is { } value ? Of(value, depth, trail) : JobEvidence.None;
    }

    private static JobEvidence OfConditionalReceiver(IConditionalAccessInstanceOperation instance, int depth, Trail trail)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && !access.Operation.DescendantsAndSelf().Contains(instance))
            {
                return Of(access.Operation, depth, trail);
            }
        }

        return JobEvidence.None;
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
