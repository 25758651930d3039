using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>WMI's COM objects, late bound: dynamic, Type.InvokeMember and Interaction.CallByName.</summary>
/// <remarks>Only a value that provably comes from a WMI moniker or from one of WMI's COM classes counts.</remarks>
internal sealed class LateBinding : ICimSurface
{
    private const string InvokeMember = "InvokeMember";
    private const string CallByName = "CallByName";
    private const int InvokeMethodFlag = 0x100;
    private const int CallTypeMethod = 1;

    public IEnumerable<string> MethodNames => [InvokeMember, CallByName];

    public CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } target } member } call =>
            ReadDynamic(call, member, target, cancellationToken),
        IInvocationOperation { TargetMethod: { Name: InvokeMember, ContainingType.Name: "Type" } } call =>
            ReadByName(call, "name", "target", "invokeAttr", InvokeMethodFlag, "args", cancellationToken),
        IInvocationOperation { TargetMethod: { Name: CallByName, ContainingType.Name: "Interaction" } } call =>
            ReadByName(call, "ProcName", "ObjectRef", "UseCallType", CallTypeMethod, "Args", cancellationToken),
        _ => null,
    };

    /// <summary>Whether the program is made for Windows, the only place with these objects.</summary>
    public static bool CanBeIn(Compilation compilation) =>
        compilation.ObjectType.ContainingAssembly?.Name == "mscorlib"
        || compilation.Assembly.GetAttributes().Any(attribute =>
            attribute.AttributeClass?.Name is "TargetPlatformAttribute" or "SupportedOSPlatformAttribute"
            && attribute.ConstructorArguments is [{ Value: string platform }]
            && platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase));

    private static CimMethodCall? ReadDynamic(IDynamicInvocationOperation call, IDynamicMemberReferenceOperation member, IOperation target, CancellationToken cancellationToken)
    {
        switch (member.MemberName)
        {
            case ComScripting.ExecMethod or ComScripting.ExecMethodOfObject or ComScripting.ExecMethodAsync or ComScripting.ExecMethodOfObjectAsync:
                return ReadExecMethod(call, member.MemberName, target, cancellationToken);
            case var name when !NamesOfInterest.Contains(name) || (CimNames.AreEqual(name, CimNames.KillJob) && !IsOneBoolean(call.Arguments)):
                return null;
        }

        if (!WbemProvenance.IsProven(target, cancellationToken))
        {
            return null;
        }

        var edits = ImmutableArray.Create(new PlannedEdit(EditKind.MemberName, member.Syntax.GetLocation(), CimNames.RequestStateChange));
        return new LateBoundCall(call, target, CimMethodName.Certain(member.MemberName), edits, LateBoundArguments.Of(call), cancellationToken);
    }

    private static ComScriptingCall? ReadExecMethod(IDynamicInvocationOperation call, string method, IOperation target, CancellationToken cancellationToken)
    {
        var at = (ComScripting.CallsOnObject(method) ? 0 : 1) + (ComScripting.IsAsynchronous(method) ? 1 : 0);
        if (call.Arguments.Length <= at
            || ConstantTracker.Track(call.Arguments[at], cancellationToken) is not { Name.Values.IsEmpty: false } name
            || !name.Name.Values.Any(NamesOfInterest.Contains)
            || !WbemProvenance.IsProven(target, cancellationToken))
        {
            return null;
        }

        return new ComScriptingCall(
            call,
            target,
            ComScripting.CallsOnObject(method) ? null : call.Arguments[at - 1],
            call.Arguments[at],
            name,
            call.Arguments.ElementAtOrDefault(at + 1),
            ComScripting.IsAsynchronous(method),
            cancellationToken);
    }

    private static LateBoundCall? ReadByName(
        IInvocationOperation call,
        string nameParameter,
        string targetParameter,
        string kindParameter,
        int kind,
        string argumentsParameter,
        CancellationToken cancellationToken)
    {
        if (call.ArgumentNamed(nameParameter)?.Value is not { } nameValue
            || call.ArgumentNamed(targetParameter)?.Value is not { } target
            || call.ArgumentNamed(kindParameter)?.Value.ConstantValue is not { HasValue: true, Value: int flags }
            || (flags & kind) == 0
            || ConstantTracker.Track(nameValue, cancellationToken) is not { Name.Values.IsEmpty: false } name
            || !name.Name.Values.Any(NamesOfInterest.Contains)
            || !WbemProvenance.IsProven(target, cancellationToken))
        {
            return null;
        }

        var arguments = LateBoundArguments.Of(call.ArgumentNamed(argumentsParameter)?.Value, cancellationToken);
        return new LateBoundCall(call, target, name.Name, NameEdits.Of(nameValue, name).ToImmutableArray(), arguments, cancellationToken);
    }

    private static bool IsOneBoolean(ImmutableArray<IOperation> arguments) =>
        arguments is [{ } only] && only.WithoutConversions().Type?.SpecialType == SpecialType.System_Boolean;
}
