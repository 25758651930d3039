using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>InvokeMethod as a delegate: the call that names the CIM method is the delegate's.</summary>
internal sealed class DelegatedCalls(KnownTypes types) : ICimSurface
{
    public IEnumerable<string> MethodNames => [WellKnownMemberNames.DelegateInvokeName];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } target } call)
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String, Ordinal: var place }
                && ConstantTracker.Track(argument.Value, cancellationToken) is { Name.Values.IsEmpty: false } name
                && name.Name.Values.Any(NamePeek.MayBeName)
                && MethodsBehind(target, Trail.MaximumDepth, new Trail(cancellationToken))
                    .FirstOrDefault(method => TakesNameAt(method.Method, place)) is { } behind)
            {
                var isPositional = KnownTypes.Is(behind.Method.ContainingType, types.ManagementObject) && Only(target, cancellationToken) == behind;
                return new DelegatedCall(call, argument, name, behind, isPositional, types, cancellationToken);
            }
        }

        return null;
    }

    private bool TakesNameAt(IMethodSymbol method, int place) =>
        method.Name is SystemManagement.InvokeMethod or ManagementInfrastructure.InvokeMethodAsync
        && (KnownTypes.Is(method.ContainingType, types.ManagementObject) || KnownTypes.Is(method.ContainingType, types.CimSession))
        && place < method.Parameters.Length
        && method.Parameters[place] is { Name: "methodName", Type.SpecialType: SpecialType.System_String };

    // The method that the delegate was made from, if the code shows that it can be no other.
    private static IMethodReferenceOperation? Only(IOperation? target, CancellationToken cancellationToken)
    {
        for (var depth = 0; target is not null && depth < Trail.MaximumDepth; depth++)
        {
            target = target.WithoutConversions();
            switch (target)
            {
                case IDelegateCreationOperation created:
                    return created.Target as IMethodReferenceOperation;
                case IMethodReferenceOperation method:
                    return method;
            }

            target = target is IConditionalAccessInstanceOperation instance ? ConditionalReceiver.Of(instance) : Origin.Of(target, cancellationToken);
        }

        return null;
    }

    private static IEnumerable<IMethodReferenceOperation> MethodsBehind(IOperation? target, int depth, Trail trail)
    {
        target = target?.WithoutConversions();
        if (depth == 0 || !trail.Step())
        {
            return [];
        }

        return target switch
        {
            IDelegateCreationOperation { Target: IMethodReferenceOperation method } => [method],
            IMethodReferenceOperation method => [method],
            IConditionalAccessInstanceOperation instance => MethodsBehind(ConditionalReceiver.Of(instance), depth - 1, trail),
            IConditionalOperation choice => Behind([choice.WhenTrue, choice.WhenFalse]),
            ICoalesceOperation choice => Behind([choice.Value, choice.WhenNull]),
            ILocalReferenceOperation local => Behind(LocalHistory.Of(local.Local, local, trail.CancellationToken).Values),
            IFieldReferenceOperation or IPropertyReferenceOperation => Behind(MemberTracker.Values((IMemberReferenceOperation)target, trail.CancellationToken)),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } =>
                Behind(CallSites.InOwnType(method, target, trail).Select(call => CallSites.Argument(call, parameter)?.Value)),
            _ => [],
        };

        IEnumerable<IMethodReferenceOperation> Behind(IEnumerable<IOperation?> values) => values.SelectMany(value => MethodsBehind(value, depth - 1, trail));
    }
}
