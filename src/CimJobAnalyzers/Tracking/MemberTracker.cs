using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Follows a text through a field or a property of this compilation.</summary>
internal static class MemberTracker
{
    public static TrackedText Track(IFieldReferenceOperation reference, int depth, Trail trail)
    {
        var field = reference.Field;
        if (field.DeclaringSyntaxReferences is not [var declaration] || reference.SemanticModel is not { } model)
        {
            return TrackedText.None;
        }

        if (MadeTexts.Of(reference, field.IsReadOnly, depth, trail) is { } given)
        {
            return given;
        }

        var initializer = Initializer(declaration, model, trail.CancellationToken);
        return Stored(field, IsConfined(field), initializer, PrivateDeclaration(field, reference), reference, depth, trail);
    }

    public static TrackedText Track(IPropertyReferenceOperation reference, int depth, Trail trail)
    {
        var property = reference.Property;
        if (property.DeclaringSyntaxReferences is not [var declaration] || reference.SemanticModel is not { } model)
        {
            return TrackedText.None;
        }

        var isFixed = property.SetMethod is null or { IsInitOnly: true } && !IsOverridable(property);
        if (MadeTexts.Of(reference, isFixed, depth, trail) is { } given)
        {
            return given;
        }

        if (declaration.GetSyntax(trail.CancellationToken) is not PropertyDeclarationSyntax syntax)
        {
            return MadeTexts.OfAll(property, model, depth, trail);
        }

        TrackedText tracked;
        if (Returned(syntax) is { } returned)
        {
            var values = returned
                .Select(value => Declarations.OperationAt(value, model, trail.CancellationToken))
                .OfType<IOperation>()
                .ToImmutableArray();
            tracked = values is [var single] && returned.Count == 1
                ? ConstantTracker.Track(single, depth - 1, isStraight: false, trail) with { WrittenAt = null }
                : ConstantTracker.Either(values, depth, trail);
            tracked = tracked with { Declarations = ImmutableArray<Location>.Empty };
        }
        else
        {
            var initializer = syntax.Initializer is { Value: { } value } ? Declarations.OperationAt(value, model, trail.CancellationToken) : null;
            tracked = Stored(property, IsConfined(property), initializer, ImmutableArray<Location>.Empty, reference, depth, trail);
        }

        // What an override returns instead, nobody sees here.
        return IsOverridable(property) ? tracked.Uncertain() : tracked;
    }

    /// <summary>All that the code shows a field or a property to hold or to return.</summary>
    public static ImmutableArray<IOperation> Values(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (reference.Member.DeclaringSyntaxReferences is not [var declaration] || reference.SemanticModel is not { } model)
        {
            return ImmutableArray<IOperation>.Empty;
        }

        var (written, isStored) = declaration.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property when Returned(property) is { } returned => (returned, false),
            PropertyDeclarationSyntax { Initializer.Value: { } value } => ([value], true),
            VariableDeclaratorSyntax { Initializer.Value: { } value } => ([value], true),
            _ => (new List<ExpressionSyntax>(), true),
        };
        var values = written.Select(value => Declarations.OperationAt(value, model, cancellationToken)).OfType<IOperation>().ToImmutableArray();
        return isStored && IsConfined(reference.Member) ? values.AddRange(MemberHistory.Of(reference.Member, model, cancellationToken).Values) : values;
    }

    /// <summary>The one expression that a field or a property gets its value from: its initialiser, the only assignment, or what its getter returns.</summary>
    public static IOperation? SingleValue(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (reference.Member.DeclaringSyntaxReferences is not [var declaration] || reference.SemanticModel is not { } model)
        {
            return null;
        }

        switch (reference)
        {
            case IFieldReferenceOperation { Field: var field } when IsConfined(field):
                return OnlyValue(field, Initializer(declaration, model, cancellationToken), model, cancellationToken);
            case IPropertyReferenceOperation { Property: var property } when !IsOverridable(property) && declaration.GetSyntax(cancellationToken) is PropertyDeclarationSyntax syntax:
                if (Returned(syntax) is { } returned)
                {
                    return returned is [var only] ? Declarations.OperationAt(only, model, cancellationToken) : null;
                }

                var initializer = syntax.Initializer is { Value: { } value } ? Declarations.OperationAt(value, model, cancellationToken) : null;
                return IsConfined(property) ? OnlyValue(property, initializer, model, cancellationToken) : null;
            default:
                return null;
        }
    }

    /// <summary>The one expression that a method of this code returns.</summary>
    public static IOperation? SingleValue(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call is not { TargetMethod: { IsAsync: false, DeclaringSyntaxReferences: [var declaration] } method, SemanticModel: { } model } || IsOverridable(method))
        {
            return null;
        }

        var returned = declaration.GetSyntax(cancellationToken) switch
        {
            MethodDeclarationSyntax syntax => Returned(syntax.ExpressionBody, syntax.Body),
            LocalFunctionStatementSyntax syntax => Returned(syntax.ExpressionBody, syntax.Body),
            _ => null,
        };
        return returned is [var only] ? Declarations.OperationAt(only, model, cancellationToken) : null;
    }

    private static IOperation? OnlyValue(ISymbol member, IOperation? initializer, SemanticModel model, CancellationToken cancellationToken) =>
        MemberHistory.Of(member, model, cancellationToken) is { HasOtherWrites: false } history
        && (initializer?.IsNullConstant() == false ? history.Values.Insert(0, initializer) : history.Values) is [var only]
            ? only
            : null;

    /// <summary>All values that a field or a property can have, and whether it begins as false; null when others may write it.</summary>
    public static (IEnumerable<IOperation> Values, bool StartsFalse)? AllValues(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (reference.Member.DeclaringSyntaxReferences is not [var declaration] || reference.SemanticModel is not { } model)
        {
            return null;
        }

        switch (reference)
        {
            case IFieldReferenceOperation { Field: var field } when IsConfined(field):
                return AllValues(field, field.Type, Initializer(declaration, model, cancellationToken), model, cancellationToken);
            case IPropertyReferenceOperation { Property: var property } when !IsOverridable(property) && declaration.GetSyntax(cancellationToken) is PropertyDeclarationSyntax syntax:
                if (Returned(syntax) is not null)
                {
                    return OnlyReturned(syntax) is { } only && Declarations.OperationAt(only, model, cancellationToken) is { } returned ? ([returned], false) : null;
                }

                var initializer = syntax.Initializer is { Value: { } value } ? Declarations.OperationAt(value, model, cancellationToken) : null;
                return IsConfined(property) ? AllValues(property, property.Type, initializer, model, cancellationToken) : null;
            default:
                return null;
        }
    }

    // Only a boolean has no null, which the history of a member leaves out.
    private static (IEnumerable<IOperation> Values, bool StartsFalse)? AllValues(
        ISymbol member,
        ITypeSymbol type,
        IOperation? initializer,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        var history = MemberHistory.Of(member, model, cancellationToken);
        var isBoolean = type.SpecialType == SpecialType.System_Boolean;
        return history.HasOtherWrites || (!isBoolean && (initializer is null || !history.Values.IsEmpty))
            ? null
            : (initializer is null ? history.Values : history.Values.Insert(0, initializer), initializer is null);
    }

    /// <summary>Whether the use is the only one of a primary constructor's parameter, of which the compiler would warn without it.</summary>
    public static bool IsOnlyUse(IParameterReferenceOperation use, CancellationToken cancellationToken) =>
        use.Parameter is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var constructor] } method }
        && constructor.GetSyntax(cancellationToken) is TypeDeclarationSyntax
        && Mentions.Of(use.Parameter.Name, method.ContainingType, cancellationToken) is { Count: 1 };

    /// <summary>Whether the use is the only one of a private field that is assigned constants: without it the compiler would warn of the rest.</summary>
    public static bool HoldsOnlyConstants(IFieldReferenceOperation use, CancellationToken cancellationToken) =>
        use.Field.DeclaredAccessibility == Accessibility.Private
        && use.SemanticModel is { } model
        && MemberHistory.Of(use.Field, model, cancellationToken) is { Reads: 1, HasOtherWrites: false, Values: { IsEmpty: false } values }
        && values.All(value => value.WithoutConversions().ConstantValue.HasValue);

    /// <summary>The declaration of a field that the whole code around it shows, in the file of its use.</summary>
    public static ImmutableArray<Location> PrivateDeclaration(IFieldSymbol field, IOperation use) =>
        field is { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: [var reference], ContainingType.DeclaringSyntaxReferences.Length: 1 }
        && reference.SyntaxTree == use.Syntax.SyntaxTree
            ? ImmutableArray.Create(Location.Create(reference.SyntaxTree, reference.Span))
            : ImmutableArray<Location>.Empty;

    // Whether only the type's own code writes the member.
    public static bool IsConfined(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IPropertySymbol property => property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private },
        _ => false,
    };

    public static bool IsOverridable(ISymbol member) => member.IsVirtual || member.IsAbstract || member is { IsOverride: true, IsSealed: false };

    private static IOperation? Initializer(SyntaxReference declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? Declarations.OperationAt(value, model, cancellationToken)
            : null;

    private static TrackedText Stored(
        ISymbol member,
        bool isConfined,
        IOperation? initializer,
        ImmutableArray<Location> declaration,
        IOperation use,
        int depth,
        Trail trail)
    {
        var initial = initializer?.IsNullConstant() == false ? initializer : null;
        if (!isConfined)
        {
            var given = Creations.Assigned(member, use.SemanticModel!, trail);
            return ConstantTracker.Either(initial is null ? given : given.Prepend(initial), depth, trail);
        }

        var history = MemberHistory.Of(member, use.SemanticModel!, trail.CancellationToken);
        var values = initial is null ? history.Values : history.Values.Insert(0, initial);
        if (values is not [var single])
        {
            return ConstantTracker.Either(values, depth, trail);
        }

        var tracked = ConstantTracker.Track(single, depth - 1, isStraight: false, trail);
        if (history.HasOtherWrites)
        {
            return tracked.Uncertain();
        }

        if (single == initial)
        {
            return tracked with { Declarations = tracked.Declarations.AddRange(declaration), WrittenAt = null };
        }

        // A private field that is assigned and never read any more would be a new warning; see the same of a variable.
        return member is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private } ? tracked with { WrittenAt = null }
            : tracked.Name.IsCertain && history.Reads == 1 && !declaration.IsEmpty
                ? tracked with { WrittenAt = single.Syntax.GetLocation(), MustStayRead = true }
            : tracked.Uncertain();
    }

    // What a getter with a body returns; null for a property that stores its value.
    public static List<ExpressionSyntax>? Returned(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return Returned(property.ExpressionBody ?? getter?.ExpressionBody, getter?.Body);
    }

    // What a getter gives that does nothing else.
    private static ExpressionSyntax? OnlyReturned(PropertyDeclarationSyntax property)
    {
        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration));
        return (property.ExpressionBody ?? getter?.ExpressionBody)?.Expression
            ?? (getter?.Body is { Statements: [ReturnStatementSyntax { Expression: { } only }] } ? only : null);
    }

    public static List<ExpressionSyntax>? Returned(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body) =>
        arrow is not null
            ? [arrow.Expression]
            : body?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>()
                .Select(statement => statement.Expression)
                .OfType<ExpressionSyntax>()
                .ToList();
}
