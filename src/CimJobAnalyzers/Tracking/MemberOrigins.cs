using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>What a member of this compilation holds or returns.</summary>
internal static class MemberOrigins
{
    /// <summary>All that a field or a property can hold or return; null when its declaration shows nothing.</summary>
    public static Origins? Of(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        var member = reference.Member;
        if (member.DeclaringSyntaxReferences is not [var declaration] || reference.SemanticModel is not { } model)
        {
            return null;
        }

        switch (declaration.GetSyntax(cancellationToken))
        {
            case PropertyDeclarationSyntax property when MemberTracker.Returned(property) is { } returned:
                return Bound(returned, model, cancellationToken) with { AreAll = !MemberTracker.IsOverridable(member) };
            case PropertyDeclarationSyntax property:
                return Stored(member, property.Initializer?.Value, model, cancellationToken);
            case VariableDeclaratorSyntax field:
                return Stored(member, field.Initializer?.Value, model, cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>All that a method can return, or hand out one by one; null when this code does not show it.</summary>
    public static Origins? Of(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod.PartialImplementationPart ?? call.TargetMethod;
        if (method.DeclaringSyntaxReferences is not [var declaration] || call.SemanticModel is not { } model)
        {
            return null;
        }

        var (arrow, body) = declaration.GetSyntax(cancellationToken) switch
        {
            MethodDeclarationSyntax syntax => (syntax.ExpressionBody, syntax.Body),
            LocalFunctionStatementSyntax syntax => (syntax.ExpressionBody, syntax.Body),
            _ => default,
        };
        if (MemberTracker.Returned(arrow, body) is not { } returned)
        {
            return null;
        }

        var yielded = body?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<YieldStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>() ?? [];
        return Bound([.. returned, .. yielded], model, cancellationToken) with { AreAll = !MemberTracker.IsOverridable(call.TargetMethod) };
    }

    private static Origins Stored(ISymbol member, ExpressionSyntax? initializer, SemanticModel model, CancellationToken cancellationToken)
    {
        var initial = Bound(initializer is null ? [] : [initializer], model, cancellationToken).Values;
        var history = MemberHistory.Of(member, model, cancellationToken);
        return new(initial.AddRange(history.Values), MemberTracker.IsConfined(member) && !MemberTracker.IsOverridable(member) && !history.HasOtherWrites);
    }

    private static Origins Bound(IReadOnlyCollection<ExpressionSyntax> expressions, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = expressions
            .Select(expression => Declarations.OperationAt(expression, model, cancellationToken))
            .OfType<IOperation>()
            .Where(value => value.WithoutConversions() is not IThrowOperation && !value.IsNullConstant());
        return new(values.ToImmutableArray(), AreAll: true);
    }
}
