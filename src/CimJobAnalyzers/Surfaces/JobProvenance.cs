using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Reads from object paths, queries and class names what kind of job a receiver is.</summary>
internal static class JobProvenance
{
    private const int MaximumDepth = 8;

    public static JobEvidence Of(IOperation? receiver, CancellationToken cancellationToken) =>
        receiver is null ? JobEvidence.None : Of(receiver, MaximumDepth, cancellationToken);

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

    private static JobEvidence Of(IOperation operation, int depth, CancellationToken cancellationToken)
    {
        var found = JobEvidence.None;
        if (depth == 0)
        {
            return found;
        }

        foreach (var part in operation.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var evidence = part switch
            {
                { ConstantValue: { HasValue: true, Value: string text } } => OfText(text),
                IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => OfText(text),
                ILocalReferenceOperation local => OfLocal(local, depth - 1, cancellationToken),
                IConditionalAccessInstanceOperation access => OfConditionalReceiver(access, depth - 1, cancellationToken),
                _ => JobEvidence.None,
            };
            if (evidence > found)
            {
                found = evidence;
            }
        }

        return found;
    }

    private static JobEvidence OfLocal(ILocalReferenceOperation reference, int depth, CancellationToken cancellationToken)
    {
        var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
        if (history.Declarator?.Parent is IForEachLoopOperation loop)
        {
            return Of(loop.Collection, depth, cancellationToken);
        }

        return history.SingleValue is { } value ? Of(value, depth, cancellationToken) : JobEvidence.None;
    }

    private static JobEvidence OfConditionalReceiver(IConditionalAccessInstanceOperation instance, int depth, CancellationToken cancellationToken)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && !access.Operation.DescendantsAndSelf().Contains(instance))
            {
                return Of(access.Operation, depth, cancellationToken);
            }
        }

        return JobEvidence.None;
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
