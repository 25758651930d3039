using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Follows an expression back to the member or the parameter that holds its object.</summary>
internal sealed class ObjectPaths(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>How the object of an expression is reached; null if the code does not show it.</summary>
    public ObjectPath? Of(IOperation? value, MethodFrame frame) => Of(value, frame, Trail.MaximumDepth);

    /// <summary>How the object in a field or a property of a type is reached.</summary>
    public ObjectPath? OfMember(ISymbol member, ObjectPath of, int depth = Trail.MaximumDepth) => member switch
    {
        IFieldSymbol field => Stored(field, of),
        IPropertySymbol property => OfProperty(property, of, depth),
        _ => null,
    };

    /// <summary>How an expression reaches its object in code that belongs to the object itself.</summary>
    public ObjectPath? OfField(IOperation value) =>
        value.WithoutConversions() is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field ? Stored(field.Field, ObjectPath.This) : null;

    /// <summary>All that is assigned to a field which only its own type's code can write; null when that is not known.</summary>
    public ImmutableArray<IOperation>? AssignedTo(IFieldSymbol field)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences: [var reference] }
            || Declarations.ModelFor(reference.SyntaxTree, compilation) is not { } model
            || MemberHistory.Of(field, model, cancellationToken) is not { HasOtherWrites: false } history)
        {
            return null;
        }

        return history.Values;
    }

    /// <summary>The one expression that a body returns, when it does nothing else.</summary>
    public IOperation? OnlyReturned(IMethodSymbol method)
    {
        var bodies = Declarations.BodiesOf(method, compilation, cancellationToken).ToList();
        var block = bodies is not [var body] ? null : body switch
        {
            IMethodBodyOperation declared => declared.BlockBody ?? declared.ExpressionBody,
            ILocalFunctionOperation local => local.Body,
            _ => body as IBlockOperation,
        };
        return block?.Operations is [IReturnOperation { ReturnedValue: { } returned }] ? returned : null;
    }

    private ObjectPath? Of(IOperation? value, MethodFrame frame, int depth)
    {
        value = value?.WithoutConversions();
        return value is null || depth == 0 ? null : value switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => frame.This,
            IParenthesizedOperation parenthesized => Of(parenthesized.Operand, frame, depth - 1),
            ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } assured =>
                Of(assured.Value, frame, depth - 1),
            IConditionalAccessInstanceOperation => Of(ConditionalAccess(value)?.Operation, frame, depth - 1),
            IConditionalAccessOperation access => Of(access.WhenNotNull, frame, depth - 1),
            ILocalReferenceOperation local => Of(LocalHistory.Of(local.Local, local, cancellationToken).SingleValue, frame, depth - 1),
            IParameterReferenceOperation parameter => OfParameter(parameter, frame, depth),
            IFieldReferenceOperation field => Instance(field.Instance, frame, depth) is { } holder ? Stored(field.Field, holder) : null,
            IPropertyReferenceOperation property => OfProperty(property, frame, depth),
            IInvocationOperation call => OfCall(call, frame, depth),
            _ => null,
        };
    }

    // What is static belongs to no object, and is the same for all.
    private ObjectPath? Instance(IOperation? instance, MethodFrame frame, int depth) => instance is null ? ObjectPath.This : Of(instance, frame, depth - 1);

    private static IConditionalAccessOperation? ConditionalAccess(IOperation operation)
    {
        var inner = operation;
        for (var parent = operation.Parent; parent is not null; (inner, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access;
            }
        }

        return null;
    }

    private ObjectPath? OfParameter(IParameterReferenceOperation reference, MethodFrame frame, int depth)
    {
        var parameter = reference.Parameter;
        if (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return frame.This?.Then(parameter);
        }

        if (ExtensionMembers.PlaceOf(parameter, frame.Method) is { } place && !parameter.IsWrittenIn(reference.Root()))
        {
            return frame.Call is null
                ? ObjectPath.OfParameter(place)
                : Of(frame.Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == place)?.Value, frame.Caller!, depth - 1);
        }

        if (ExtensionMembers.IsBlock(parameter.ContainingSymbol as ITypeSymbol))
        {
            return frame.This;
        }

        if (frame.Of(parameter) is not { } owner || parameter.RefKind is not (RefKind.None or RefKind.In) || parameter.IsWrittenIn(reference.Root()))
        {
            return null;
        }

        return owner.Call is null
            ? ObjectPath.OfParameter(parameter.Ordinal)
            : Of(CallSites.Argument(owner.Call, parameter)?.Value, owner.Caller!, depth - 1);
    }

    private ObjectPath? OfProperty(IPropertyReferenceOperation reference, MethodFrame frame, int depth)
    {
        if (Instance(reference.Instance, frame, depth) is not { } of)
        {
            return null;
        }

        return reference.Arguments.IsEmpty ? OfProperty(reference.Property, of, depth)
            : reference.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: var key } }] ? of.Then(reference.Property, key)
            : null;
    }

    // What an override returns instead, nobody sees here; but it is the same for all who ask.
    private ObjectPath? OfProperty(IPropertySymbol property, ObjectPath of, int depth) =>
        property.GetMethod is { } getter && !IsOverridable(property) && OnlyReturned(getter) is { } returned
            ? Of(returned, new MethodFrame(getter, of), depth - 1) ?? of.Then(property)
            : Stored(property, of);

    private ObjectPath? OfCall(IInvocationOperation call, MethodFrame frame, int depth)
    {
        var method = call.TargetMethod;
        if (Instance(call.Instance, frame, depth) is not { } of)
        {
            return null;
        }

        if (!IsOverridable(method) && OnlyReturned(method) is { } returned && Of(returned, new MethodFrame(method, of, call, frame), depth - 1) is { } seen)
        {
            return seen;
        }

        return call.Arguments.IsEmpty && !method.IsStatic ? of.Then(method) : null;
    }

    private static bool IsOverridable(ISymbol member) =>
        member.IsVirtual || member.IsAbstract || member is { IsOverride: true, IsSealed: false, ContainingType.IsSealed: false };

    // Members that hold for good what the only constructor was given hold the same object.
    private ObjectPath Stored(ISymbol member, ObjectPath of) => of.Then(IsFixed(member) && GivenBy(member) is { } parameter ? parameter : member);

    private static bool IsFixed(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: true, IsStatic: false } or IPropertySymbol { SetMethod: null, IsStatic: false };

    private IParameterSymbol? GivenBy(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences is not [var reference]
            || Declarations.ModelFor(reference.SyntaxTree, compilation) is not { } model
            || member.ContainingType.InstanceConstructors.Where(constructor => !constructor.IsImplicitlyDeclared).Take(2).ToList() is not [var only])
        {
            return null;
        }

        var initializer = reference.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            _ => null,
        };
        var history = MemberHistory.Of(member, model, cancellationToken);
        var values = initializer is not null && Declarations.OperationAt(initializer, compilation, cancellationToken) is { } initial
            ? history.Values.Insert(0, initial)
            : history.Values;
        return !history.HasOtherWrites
            && values is [var given]
            && ParameterTracker.Behind(given, cancellationToken) is { } parameter
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, only)
            && (given.Syntax == initializer ? !IsWritten(parameter, model) : IsUnconditional(given))
                ? parameter
                : null;
    }

    private static bool IsUnconditional(IOperation value) =>
        value.Parent is IAssignmentOperation { Parent: IExpressionStatementOperation { Parent: IBlockOperation { Parent: IConstructorBodyOperation } } };

    private bool IsWritten(IParameterSymbol parameter, SemanticModel model) =>
        Mentions.Of(parameter.Name, parameter.ContainingType, cancellationToken) is not { } mentions
        || mentions.Any(mention =>
            Declarations.OperationAt(mention, model, cancellationToken) is IParameterReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)
            && reference.IsWritten());
}
