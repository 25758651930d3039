using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Calls that are bound at run time, of objects whose type the code shows: through a dynamic variable, or with a dynamic argument.</summary>
internal sealed class DynamicCalls(KnownTypes types, WrapperIndex wrappers, HelperIndex helpers) : ICimSurface
{
    public IEnumerable<string> MethodNames => [];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken)
    {
        if (operation is not IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } call)
        {
            return null;
        }

        if (member.MemberName == CimNames.KillJob)
        {
            return TypeOf(member, cancellationToken) is { } wrapper && Methods(wrapper, CimNames.KillJob).Any(wrappers.IsWrapper)
                ? new DynamicCall(call, member, CallRoute.Wrapper, CimMethodName.Certain(CimNames.KillJob), types, cancellationToken)
                : null;
        }

        for (var place = 0; place < call.Arguments.Length; place++)
        {
            if (MayBeText(call.Arguments[place])
                && ConstantTracker.Track(call.Arguments[place], cancellationToken) is { Name.Values.IsEmpty: false } name
                && name.Name.Values.Any(NamePeek.MayBeName))
            {
                return TypeOf(member, cancellationToken) is { } type && TakesName(type, member.MemberName, place, cancellationToken)
                    ? new DynamicCall(call, member, CallRoute.ByName, name.Name, types, cancellationToken)
                    {
                        NameArgument = (call.Arguments[place], name),
                        IsOfManagementObject = KnownTypes.Is(type, types.ManagementObject),
                    }
                    : null;
            }
        }

        return null;
    }

    private bool TakesName(ITypeSymbol type, string method, int place, CancellationToken cancellationToken) =>
        method is SystemManagement.InvokeMethod or ManagementInfrastructure.InvokeMethodAsync
            && (KnownTypes.Is(type, types.ManagementObject) || KnownTypes.Is(type, types.CimSession))
        || Methods(type, method).Any(candidate =>
            place < candidate.Parameters.Length
            && candidate.Parameters[place].Type.SpecialType == SpecialType.System_String
            && helpers.RoleOf(candidate.Parameters[place], cancellationToken) is { IsInvocation: true });

    private static bool MayBeText(IOperation argument) =>
        argument.Type is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic };

    // ManagementObjectCollection is older than generic collections, and says nothing of its elements.
    private ITypeSymbol? ElementOf(ITypeSymbol? collection) => collection switch
    {
        { Name: "ManagementObjectCollection", ContainingNamespace: { Name: "Management", ContainingNamespace.Name: "System" } } =>
            types.ManagementObject.FirstOrDefault(),
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } => element,
        _ => null,
    };

    private static IEnumerable<IMethodSymbol> Methods(ITypeSymbol type, string name)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            foreach (var method in part.GetMembers(name).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }

    // What the receiver was before it became dynamic.
    private ITypeSymbol? TypeOf(IDynamicMemberReferenceOperation member, CancellationToken cancellationToken)
    {
        var value = member.Instance;
        for (var depth = 0; value is not null && depth < Trail.MaximumDepth; depth++)
        {
            value = value.WithoutConversions();
            if (value.Type is { TypeKind: not TypeKind.Dynamic, SpecialType: not SpecialType.System_Object } known)
            {
                return known;
            }

            if (value is ILocalReferenceOperation local
                && LocalHistory.Of(local.Local, local, cancellationToken).Declarator?.Parent is IForEachLoopOperation loop)
            {
                return ElementOf(loop.Collection.WithoutConversions().Type);
            }

            value = value is IConditionalAccessInstanceOperation ? ConditionalReceiver.Of(value) : Origin.Of(value, cancellationToken);
        }

        return member.ContainingType;
    }
}
