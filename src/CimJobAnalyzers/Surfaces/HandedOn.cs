using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Whether what was asked for by a method's name goes to code that may call the method.</summary>
internal static class HandedOn
{
    /// <param name="value">The request for a method or for its in-parameters.</param>
    /// <param name="isTaken">Whether a call takes the argument that is read in its own right.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static bool Is(IOperation value, Func<IArgumentOperation, bool> isTaken, CancellationToken cancellationToken)
    {
        var uses = Uses(value, cancellationToken).ToList();
        return !uses.Exists(use => use.Consumer() is IArgumentOperation argument && isTaken(argument))
            && uses.Exists(use => Leaves(use, isTaken, cancellationToken));
    }

    private static ImmutableArray<IOperation> Uses(IOperation value, CancellationToken cancellationToken)
    {
        var local = value.Consumer() switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        };
        return local is null ? ImmutableArray.Create(value) : LocalHistory.Of(local, value, cancellationToken).References.CastArray<IOperation>();
    }

    private static bool Leaves(IOperation use, Func<IArgumentOperation, bool> isTaken, CancellationToken cancellationToken) => use.Consumer() switch
    {
        IArgumentOperation or IArrayInitializerOperation or ITupleOperation or IFieldInitializerOperation or IPropertyInitializerOperation => true,
        IReturnOperation { IsImplicit: true, Parent.Parent: IAnonymousFunctionOperation } => true,
        IReturnOperation => !AreCallersSeen(use, isTaken, cancellationToken),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => !IsMemberTaken(member, isTaken, cancellationToken),
        _ => false,
    };

    private static bool IsMemberTaken(IMemberReferenceOperation member, Func<IArgumentOperation, bool> isTaken, CancellationToken cancellationToken) =>
        member.SemanticModel is { } model
        && Mentions.Of(member.Member.Name, member.Member.ContainingType, cancellationToken) is { } mentions
        && mentions.Any(mention => Declarations.OperationAt(mention, model, cancellationToken)?.Consumer() is IArgumentOperation argument && isTaken(argument));

    // What a private method returns, its callers may give to the call at once.
    private static bool AreCallersSeen(IOperation use, Func<IArgumentOperation, bool> isTaken, CancellationToken cancellationToken)
    {
        var symbol = use.SemanticModel?.GetEnclosingSymbol(use.Syntax.SpanStart, cancellationToken);
        return symbol is IMethodSymbol method
            && CallSites.InOwnType(method, use, new Trail(cancellationToken))
                .SelectMany(call => Uses(call, cancellationToken))
                .Any(returned => returned.Consumer() is IArgumentOperation argument && isTaken(argument));
    }
}
