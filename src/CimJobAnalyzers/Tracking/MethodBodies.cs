using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds the code of a method or a getter that this compilation declares.</summary>
internal static class MethodBodies
{
    /// <summary>The block that runs when the method is called.</summary>
    public static IOperation? Of(IMethodSymbol method, SemanticModel nearby, CancellationToken cancellationToken)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            if (node is ArrowExpressionClauseSyntax arrow)
            {
                return Block(Declarations.OperationAt(arrow, nearby, cancellationToken));
            }

            if (Block(Declarations.OperationAt(node, nearby, cancellationToken)) is { } block)
            {
                return block;
            }
        }

        return null;
    }

    private static IOperation? Block(IOperation? operation) => operation switch
    {
        IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
        ILocalFunctionOperation function => function.Body,
        IBlockOperation block => block,
        _ => null,
    };
}
