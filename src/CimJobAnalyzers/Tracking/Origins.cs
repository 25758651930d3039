using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>What a value can have come from, one step back: every way that can reach the use counts.</summary>
/// <param name="Values">The expressions, without nulls that only stand in for them.</param>
/// <param name="AreAll">Whether nothing else can give the value.</param>
internal readonly record struct Origins(ImmutableArray<IOperation> Values, bool AreAll)
{
    private static readonly Origins Unseen = new(ImmutableArray<IOperation>.Empty, AreAll: false);

    /// <param name="operation">The expression.</param>
    /// <param name="callers">The calls through which the search came into other methods.</param>
    /// <param name="trail">What bounds the search.</param>
    /// <returns>Null when the expression makes its value itself.</returns>
    public static Origins? Of(IOperation operation, ImmutableArray<IOperation> callers, Trail trail) => operation switch
    {
        IParenthesizedOperation parenthesized => Only(parenthesized.Operand),
        IAwaitOperation awaited => Only(awaited.Operation),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Any([conditional.WhenTrue, whenFalse]),
        ICoalesceOperation coalesce => Any([coalesce.Value, coalesce.WhenNull]),
        ISwitchExpressionOperation choice => Any(choice.Arms.Select(arm => arm.Value)),
        ISimpleAssignmentOperation assignment => Only(assignment.Value),
        ICoalesceAssignmentOperation assignment => Any([assignment.Target, assignment.Value]),
        IConditionalAccessOperation access => Only(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => Accessed(instance) is { } accessed ? Only(accessed) : Unseen,
        IArrayElementReferenceOperation element => Only(element.ArrayReference),
        ITranslatedQueryOperation query => Only(query.Operation),
        ILocalReferenceOperation local => ReachingValues.Of(local, trail.CancellationToken),
        IParameterReferenceOperation parameter => OfParameter(parameter, callers, trail),
        IFieldReferenceOperation field => OfMember(field, trail.CancellationToken),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => OfMember(property, trail.CancellationToken),
        IInvocationOperation call => OfCall(call, trail.CancellationToken),
        _ => operation.Elements() is { IsEmpty: false } elements ? Any(elements) : null,
    };

    private static Origins Only(IOperation value) => new(ImmutableArray.Create(value), AreAll: true);

    private static Origins Any(IEnumerable<IOperation> values) =>
        new(values.Where(value => value.WithoutConversions() is not IThrowOperation && !value.IsNullConstant()).ToImmutableArray(), AreAll: true);

    /// <summary>What stands before the question mark.</summary>
    public static IOperation? Accessed(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }

            child = parent;
        }

        return null;
    }

    private static Origins? OfMember(IMemberReferenceOperation reference, CancellationToken cancellationToken) =>
        reference.Member.DeclaringSyntaxReferences.IsEmpty ? null
        : MemberOrigins.Of(reference, cancellationToken) ?? Unseen;

    private static Origins? OfCall(IInvocationOperation call, CancellationToken cancellationToken) =>
        call.TargetMethod.MethodKind == MethodKind.DelegateInvoke ? OfDelegate(call, cancellationToken)
        : call.TargetMethod.DeclaringSyntaxReferences.IsEmpty ? null
        : MemberOrigins.Of(call, cancellationToken) ?? Unseen;

    private static Origins OfDelegate(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var held = call.Instance is ILocalReferenceOperation local ? ReachingValues.Of(local, cancellationToken) : default;
        var target = held is { AreAll: true, Values: [var only] } ? only : call.Instance;
        return target is not null && Returned(target) is { } returned ? returned : Unseen;
    }

    /// <summary>What a lambda returns.</summary>
    public static Origins? Returned(IOperation function) => function.WithoutConversions() switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => Returned(lambda),
        IAnonymousFunctionOperation lambda =>
            Any(lambda.Body.Descendants().OfType<IReturnOperation>().Select(statement => statement.ReturnedValue).OfType<IOperation>()),
        _ => null,
    };

    private static ImmutableArray<IOperation> Assigned(IParameterSymbol parameter, IOperation root) =>
        root.DescendantsAndSelf()
            .OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IParameterReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Parameter, parameter))
            .Select(assignment => assignment.Value)
            .ToImmutableArray();

    private static Origins OfParameter(IParameterReferenceOperation reference, ImmutableArray<IOperation> callers, Trail trail)
    {
        var parameter = reference.Parameter;
        if (parameter is not { RefKind: RefKind.None or RefKind.In, ContainingSymbol: IMethodSymbol method })
        {
            return Unseen;
        }

        if (parameter.IsWrittenIn(reference.Root()))
        {
            return Unseen with { Values = Assigned(parameter, reference.Root()) };
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            return LambdaSource(reference.Root(), method) is { } source ? Only(source) : Unseen;
        }

        var values = callers.Select(caller => Passed(caller, method, parameter)).OfType<IOperation>().ToList();
        if (values.Count > 0)
        {
            return Any(values);
        }

        // Nobody calls a method for nothing: who calls this one is out of sight.
        var sites = CallSites.Of(method, reference, trail);
        var passed = sites.Calls.Select(call => CallSites.Argument(call, parameter)?.Value).ToList();
        return Any(passed.OfType<IOperation>()) with { AreAll = sites.AreAll && passed.Count > 0 && !passed.Contains(null) };
    }

    private static IOperation? Passed(IOperation caller, IMethodSymbol method, IParameterSymbol parameter) => caller switch
    {
        IInvocationOperation call when CallSites.IsOf(method, call.TargetMethod) => CallSites.Argument(call, parameter)?.Value,
        IObjectCreationOperation { Constructor: { } constructor } creation when CallSites.IsOf(method, constructor) =>
            creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value,
        _ => null,
    };

    // What a lambda is called with that goes over a collection.
    private static IOperation? LambdaSource(IOperation root, IMethodSymbol lambda)
    {
        var function = root.Descendants().OfType<IAnonymousFunctionOperation>()
            .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.Symbol, lambda));
        var argument = function?.Parent is IDelegateCreationOperation creation ? creation.Parent : function?.Parent;
        while (argument is IConversionOperation)
        {
            argument = argument.Parent;
        }

        return argument is IArgumentOperation { Parent: IInvocationOperation call } && IsOverCollection(call)
            ? call.TargetMethod.IsStatic ? call.Arguments.FirstOrDefault(candidate => candidate.Parameter?.Ordinal == 0)?.Value : call.Instance
            : null;
    }

    private static bool IsOverCollection(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.Name is "Enumerable" or "ParallelEnumerable"
            ? call.TargetMethod.Name is not ("Aggregate" or "Zip" or "SelectMany" or "Join" or "GroupJoin" or "GroupBy")
            : call.TargetMethod.Name is "ForEach" or "ForAll" or "ForEachAsync" or "Find" or "FindAll" or "RemoveAll" or "Exists" or "TrueForAll";
}
