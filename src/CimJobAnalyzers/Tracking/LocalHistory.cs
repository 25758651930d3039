using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Everything one body does with one local variable.</summary>
internal sealed class LocalHistory
{
    private LocalHistory(
        IVariableDeclaratorOperation? declarator,
        ImmutableArray<IOperation> values,
        ImmutableArray<ILocalReferenceOperation> references,
        bool hasOtherWrites)
    {
        Declarator = declarator;
        Values = values;
        References = references;
        HasOtherWrites = hasOtherWrites;
    }

    public IVariableDeclaratorOperation? Declarator { get; }

    /// <summary>The initialiser and all values assigned, without a null that only stands in for a later assignment.</summary>
    public ImmutableArray<IOperation> Values { get; }

    /// <summary>The references that are not plain assignments of a value.</summary>
    public ImmutableArray<ILocalReferenceOperation> References { get; }

    /// <summary>Whether the variable gets values that <see cref="Values"/> does not show: by reference, by a pattern, by a loop.</summary>
    public bool HasOtherWrites { get; }

    /// <summary>The value, when there is exactly one.</summary>
    public IOperation? SingleValue => !HasOtherWrites && Values.Length == 1 ? Values[0] : null;

    public static LocalHistory Of(ILocalSymbol local, IOperation anyOperation, CancellationToken cancellationToken)
    {
        IVariableDeclaratorOperation? declarator = null;
        var values = ImmutableArray.CreateBuilder<IOperation>();
        var references = ImmutableArray.CreateBuilder<ILocalReferenceOperation>();
        var otherWrites = false;
        foreach (var operation in anyOperation.Root().DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (operation)
            {
                case IVariableDeclaratorOperation candidate when SymbolEqualityComparer.Default.Equals(candidate.Symbol, local):
                    declarator = candidate;
                    otherWrites |= candidate.Parent is IForEachLoopOperation;
                    if (candidate.GetVariableInitializer() is { } initializer && !initializer.Value.IsNullConstant())
                    {
                        values.Add(initializer.Value);
                    }

                    break;
                case ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, local):
                    if (reference.Parent is ISimpleAssignmentOperation { IsRef: false } assignment
                        && assignment.Target == reference
                        && assignment.Parent is IExpressionStatementOperation)
                    {
                        values.Add(assignment.Value);
                    }
                    else
                    {
                        references.Add(reference);
                        otherWrites |= reference.IsWritten();
                    }

                    break;
            }
        }

        return new LocalHistory(declarator, values.ToImmutable(), references.ToImmutable(), otherWrites || declarator is null);
    }

    /// <summary>The arguments that a value becomes: where it stands, or through the one variable that takes it.</summary>
    public static IEnumerable<IArgumentOperation> ArgumentsFrom(IOperation value, CancellationToken cancellationToken)
    {
        var consumer = value.Consumer();
        if (consumer is IArgumentOperation direct)
        {
            return [direct];
        }

        var local = consumer switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation reference } => reference.Local,
            _ => null,
        };
        return local is null
            ? []
            : Of(local, value, cancellationToken).References.Select(reference => reference.Consumer()).OfType<IArgumentOperation>();
    }
}
