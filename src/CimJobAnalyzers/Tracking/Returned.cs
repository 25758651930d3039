using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text through the method, or the lambda, that returns it.</summary>
internal static class Returned
{
    public static TrackedText Track(IInvocationOperation call, int depth, Trail trail)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return OfDelegate(call.Instance, depth, trail);
        }

        if (call is not { TargetMethod: { IsAsync: false, DeclaringSyntaxReferences: [var declaration] } method, SemanticModel: { } model })
        {
            return TrackedText.None;
        }

        var (returned, isAll) = declaration.GetSyntax(trail.CancellationToken) switch
        {
            MethodDeclarationSyntax syntax => Expressions(syntax.ExpressionBody, syntax.Body),
            LocalFunctionStatementSyntax syntax => Expressions(syntax.ExpressionBody, syntax.Body),
            _ => (ImmutableArray<ExpressionSyntax>.Empty, false),
        };
        var values = returned.Select(value => Declarations.OperationAt(value, model, trail.CancellationToken)).OfType<IOperation>().ToList();
        if (!isAll || values is not [var only] || MayDoMore(call))
        {
            return ConstantTracker.Either(values, depth, trail);
        }

        var tracked = ConstantTracker.Track(only, depth - 1, isStraight: false, trail) with { Declarations = ImmutableArray<Location>.Empty };

        // A function that nobody calls any more would be a new warning.
        return method.MethodKind != MethodKind.LocalFunction ? tracked with { WrittenAt = null }
            : !tracked.Name.IsCertain || CallSites.Of(method, call, trail) is not { AreAll: true, Calls.Length: 1 } ? tracked.Uncertain()
            : tracked.HeldAt(only.Syntax.GetLocation(), mustStayRead: true);
    }

    /// <summary>The text that a lambda gives to whoever calls it.</summary>
    public static TrackedText OfDelegate(IOperation? function, int depth, Trail trail)
    {
        while (function is not null && depth > 0 && trail.Step())
        {
            function = function.WithoutConversions();
            if (function is IDelegateCreationOperation created)
            {
                function = created.Target;
            }

            switch (function)
            {
                case IAnonymousFunctionOperation { Symbol.IsAsync: false } lambda:
                    return ConstantTracker.Either(Results(lambda.Body), depth, trail);
                case IMethodReferenceOperation { Method: { IsAsync: false } method } reference when reference.SemanticModel is { } model:
                    var bodies = Declarations.BodiesOf(method, model.Compilation, trail.CancellationToken);
                    return ConstantTracker.Either(bodies.SelectMany(Results), depth, trail);
            }

            function = Origin.Of(function, trail.CancellationToken);
            depth--;
        }

        return TrackedText.None;
    }

    private static IEnumerable<IOperation> Results(IOperation body) =>
        body.Descendants().OfType<IReturnOperation>().Select(result => result.ReturnedValue).OfType<IOperation>();

    // Without the call, what its arguments, its receiver or an override do would be missing.
    private static bool MayDoMore(IInvocationOperation call) =>
        call.TargetMethod is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false }
        || call.Instance?.IsFreeOfSideEffects() == false
        || !call.Arguments.All(argument => argument.Value.IsFreeOfSideEffects());

    // All that the body returns, and whether it does nothing else.
    private static (ImmutableArray<ExpressionSyntax> Values, bool IsAll) Expressions(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) =>
        arrow is not null ? (ImmutableArray.Create(arrow.Expression), true)
        : body is null ? (ImmutableArray<ExpressionSyntax>.Empty, false)
        : (body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>().ToImmutableArray(),
            body.Statements is [ReturnStatementSyntax]);
}
