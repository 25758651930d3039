using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Finds what one part of a tuple or of an object was given when it was made.</summary>
internal static class Components
{
    /// <summary>The expression that a deconstruction gives the variable; null if the reference is no target of one, or its source is out of sight.</summary>
    public static IOperation? DeconstructedInto(IOperation target, int depth, Trail trail)
    {
        var path = new Stack<int>();
        var child = target;
        for (var parent = child.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IDeclarationExpressionOperation:
                    break;
                case ITupleOperation tuple:
                    path.Push(tuple.Elements.IndexOf(child));
                    break;
                case IDeconstructionAssignmentOperation deconstruction when deconstruction.Target == child:
                    return At(deconstruction.Value, path, depth, trail);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The expression that a field of a tuple was given, and whether this is the only use of it and no other can have changed it.</summary>
    public static (IOperation Value, bool IsOurs)? Of(IFieldReferenceOperation field, int depth, Trail trail)
    {
        if (field.Instance is not { } tuple || IndexOf(field.Field) is not { } index || At(tuple, new Stack<int>([index]), depth, trail) is not { } value)
        {
            return null;
        }

        var isOurs = tuple is ILocalReferenceOperation local
            && LocalHistory.Of(local.Local, local, trail.CancellationToken) is { SingleValue: { } made, References: var references }
            && made.WithoutConversions() is ITupleOperation
            && references.All(reference => reference.Parent is IFieldReferenceOperation part && !part.IsWritten())
            && references.Count(reference => reference.Parent is IFieldReferenceOperation part && IndexOf(part.Field) == index) == 1;
        return (value, isOurs);
    }

    /// <summary>The expression that a property or field was given by the code that made its object; null if that is out of sight.</summary>
    public static IOperation? Of(IMemberReferenceOperation member, int depth, Trail trail)
    {
        if (member.Instance is not { } instance || Made(instance, ref depth, trail) is not { } made)
        {
            return null;
        }

        while (made is IWithOperation copy)
        {
            if (Assigned(copy.Initializer, member.Member) is { } changed)
            {
                return changed;
            }

            if (Made(copy.Operand, ref depth, trail) is not { } source)
            {
                return null;
            }

            made = source;
        }

        return made is IObjectCreationOperation creation
            ? Assigned(creation.Initializer, member.Member) ?? Passed(creation, ParameterOf(member, creation, trail))
            : null;
    }

    private static IOperation? At(IOperation whole, Stack<int> path, int depth, Trail trail)
    {
        while (path.Count > 0)
        {
            var index = path.Pop();
            switch (Made(whole, ref depth, trail))
            {
                case ITupleOperation tuple when index >= 0 && index < tuple.Elements.Length:
                    whole = tuple.Elements[index];
                    break;
                case IObjectCreationOperation { Type.IsRecord: true, Constructor: { } constructor } record
                    when IsPositional(constructor, trail) && index >= 0 && index < constructor.Parameters.Length:
                    if (Passed(record, constructor.Parameters[index]) is not { } passed)
                    {
                        return null;
                    }

                    whole = passed;
                    break;
                default:
                    return null;
            }
        }

        return whole;
    }

    /// <summary>Back to the expression that made the value.</summary>
    public static IOperation? Made(IOperation? value, ref int depth, Trail trail)
    {
        while (value is not null && depth > 0 && trail.Step())
        {
            value = value.WithoutConversions();
            if (value is ITupleOperation or IObjectCreationOperation or IWithOperation)
            {
                return value;
            }

            value = Origin.Of(value, trail.CancellationToken);
            depth--;
        }

        return null;
    }

    private static IOperation? Assigned(IObjectOrCollectionInitializerOperation? initializer, ISymbol member) =>
        initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member, member))
            ?.Value;

    // The constructor's parameter that becomes the member: by its position in a record, or by the only assignment.
    private static IParameterSymbol? ParameterOf(IMemberReferenceOperation member, IObjectCreationOperation creation, Trail trail)
    {
        if (creation.Constructor is not { } constructor)
        {
            return null;
        }

        if (member.Member is { DeclaringSyntaxReferences: [var declaration] } && declaration.GetSyntax(trail.CancellationToken) is ParameterSyntax)
        {
            return constructor.Parameters.FirstOrDefault(parameter => parameter.Name == member.Member.Name);
        }

        return MemberTracker.SingleValue(member, trail.CancellationToken) is { } value
            && value.WithoutConversions() is IParameterReferenceOperation { Parameter: var given }
            && SymbolEqualityComparer.Default.Equals(given.ContainingSymbol, constructor.OriginalDefinition)
                ? constructor.Parameters[given.Ordinal]
                : null;
    }

    private static IOperation? Passed(IObjectCreationOperation creation, IParameterSymbol? parameter) =>
        parameter is null ? null : creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;

    private static bool IsPositional(IMethodSymbol constructor, Trail trail) =>
        constructor.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax(trail.CancellationToken) is RecordDeclarationSyntax;

    private static int? IndexOf(IFieldSymbol field) =>
        field.ContainingType.IsTupleType
        && (field.CorrespondingTupleField ?? field).Name is var name
        && name.StartsWith("Item", StringComparison.Ordinal)
        && int.TryParse(name.Substring("Item".Length), out var number)
            ? number - 1
            : null;
}
