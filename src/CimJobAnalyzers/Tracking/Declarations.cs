using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CimJobAnalyzers.Tracking;

/// <summary>Reads the code of a declaration that stands outside the body under analysis.</summary>
internal static class Declarations
{
    /// <summary>The operation of a node that may stand in another file.</summary>
    /// <remarks>A new semantic model is dear, so this is asked only once a CIM call is on the table, never per call of the program.</remarks>
    public static IOperation? OperationAt(SyntaxNode node, SemanticModel nearby, CancellationToken cancellationToken)
    {
        // The suppression of a nullable warning is no operation.
        while (node is PostfixUnaryExpressionSyntax suppressed && suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            node = suppressed.Operand;
        }

        var model = node.SyntaxTree == nearby.SyntaxTree ? nearby : ModelFor(node.SyntaxTree, nearby.Compilation);
        return model?.GetOperation(node, cancellationToken);
    }

    public static IOperation? OperationAt(SyntaxNode node, Compilation compilation, CancellationToken cancellationToken) =>
        ModelFor(node.SyntaxTree, compilation)?.GetOperation(node, cancellationToken);

    /// <summary>What a method of this compilation does: for a partial one, what its implementing part does.</summary>
    public static IEnumerable<IOperation> BodiesOf(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Select(reference => OperationAt(reference.GetSyntax(cancellationToken), compilation, cancellationToken))
            .OfType<IOperation>();

#pragma warning disable RS0030 // The one place that may ask; see the remarks above.
    // In an editor a referenced project is present with its source, which belongs to another compilation.
    public static SemanticModel? ModelFor(SyntaxTree tree, Compilation compilation) => compilation.ContainsSyntaxTree(tree) ? compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS0030
}
