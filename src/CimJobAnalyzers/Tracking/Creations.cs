using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds where this compilation makes objects of a type, and what it gives them.</summary>
/// <remarks>Dear, since it looks through every file that names the type: asked only once a name of a CIM method is looked for there.</remarks>
internal static class Creations
{
    private const int Maximum = 64;

    /// <summary>What is passed for a parameter of the type's constructors.</summary>
    public static IEnumerable<IOperation> Passed(IParameterSymbol parameter, SemanticModel nearby, Trail trail) =>
        parameter.ContainingSymbol is not IMethodSymbol constructor ? []
        : Of(constructor.ContainingType, nearby, trail)
            .Where(made => SymbolEqualityComparer.Default.Equals(made.Constructor?.OriginalDefinition, constructor.OriginalDefinition))
            .SelectMany(made => made.Arguments)
            .Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && argument.Parameter?.Ordinal == parameter.Ordinal)
            .Select(argument => argument.Value);

    /// <summary>What the type's objects are given for a member by those who make them.</summary>
    public static IEnumerable<IOperation> Assigned(ISymbol member, SemanticModel nearby, Trail trail) =>
        Of(member.ContainingType, nearby, trail)
            .SelectMany(made => made.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IMemberReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition))
            .Select(assignment => assignment.Value);

    private static IEnumerable<Creation> Of(
        INamedTypeSymbol type,
        SemanticModel nearby,
        Trail trail)
    {
        foreach (var node in nearby.Compilation.SyntaxTrees.SelectMany(tree => NodesIn(tree, type.Name, trail)).Take(Maximum))
        {
            switch (Declarations.OperationAt(node, nearby, trail.CancellationToken))
            {
                case IObjectCreationOperation creation when SymbolEqualityComparer.Default.Equals(creation.Type?.OriginalDefinition, type.OriginalDefinition):
                    yield return new(creation.Constructor, creation.Arguments, creation.Initializer);
                    break;
                case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } call:
                    yield return new(constructor, call.Arguments, null);
                    break;
                case IWithOperation copy when SymbolEqualityComparer.Default.Equals(copy.Type?.OriginalDefinition, type.OriginalDefinition):
                    yield return new(null, ImmutableArray<IArgumentOperation>.Empty, copy.Initializer);
                    break;
            }
        }
    }

    private static IEnumerable<SyntaxNode> NodesIn(SyntaxTree tree, string type, Trail trail)
    {
        trail.CancellationToken.ThrowIfCancellationRequested();
        return type.Length > 0 && tree.GetText(trail.CancellationToken).Contains(type, StringComparison.Ordinal)
            ? tree.GetRoot(trail.CancellationToken).DescendantNodes().Where(node => node switch
            {
                ObjectCreationExpressionSyntax creation => NameOf(creation.Type) == type,
                PrimaryConstructorBaseTypeSyntax parent => NameOf(parent.Type) == type,
                ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or WithExpressionSyntax => true,
                _ => false,
            })
            : [];
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private readonly record struct Creation(
        IMethodSymbol? Constructor,
        ImmutableArray<IArgumentOperation> Arguments,
        IObjectOrCollectionInitializerOperation? Initializer);
}
