using System.Collections.Immutable;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>job.InvokeMethod(name, new object[] { … }) and job.InvokeMethod(name, parameters, options).</summary>
internal sealed class SystemManagementRequests(KnownTypes types) : IRequestSurface
{
    public MethodRequest? Read(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call is not { TargetMethod.Name: "InvokeMethod", Instance: { } target }
            || !KnownTypes.Is(target.Type, types.ManagementObject)
            || RequestNames.Method(call, cancellationToken) is not { } method)
        {
            return null;
        }

        var evidence = JobProvenance.Of(target, cancellationToken);
        if (call.ArgumentOfType(type => type.TypeKind == TypeKind.Array)?.Value is { } array)
        {
            return new MethodRequest(call, method, evidence, Positional(method, array, cancellationToken), null, ArgumentConversion.ByText);
        }

        var bag = call.ArgumentOfType(type => KnownTypes.Is(type, types.ManagementBaseObject))?.Value.WithoutConversions();
        return new MethodRequest(call, method, evidence, Named(bag, cancellationToken), Owner(bag, cancellationToken), ArgumentConversion.ByText);
    }

    private static ImmutableArray<RequestArgument> Positional(string method, IOperation array, CancellationToken cancellationToken)
    {
        array = array.WithoutConversions();
        var elements = (array is ILocalReferenceOperation local && LocalValues.Of(local, cancellationToken) is [var only] ? only : array).Elements();
        return elements is null
            ? ImmutableArray<RequestArgument>.Empty
            : RequestNames.ParametersOf(method).Zip(elements.Value, (name, value) => new RequestArgument(name, value.WithoutImplicitConversions(), IsNamed: false)).ToImmutableArray();
    }

    private static ImmutableArray<RequestArgument> Named(IOperation? bag, CancellationToken cancellationToken) =>
        bag is ILocalReferenceOperation local
            ? (from reference in LocalHistory.Of(local.Local, local, cancellationToken).References
               let assignment = PropertyAccess.Assignment(reference)
               where assignment is not null
               let name = RequestNames.Certain(assignment.Value.Name, cancellationToken)
               where name is not null
               select new RequestArgument(name, assignment.Value.Value, IsNamed: true)).ToImmutableArray()
            : ImmutableArray<RequestArgument>.Empty;

    private static string? Owner(IOperation? bag, CancellationToken cancellationToken) =>
        (bag is ILocalReferenceOperation local && LocalValues.Of(local, cancellationToken) is [var only] ? only.WithoutConversions() : bag) is IInvocationOperation { TargetMethod.Name: "GetMethodParameters", Arguments: [var name] }
            ? RequestNames.Certain(name.Value, cancellationToken)
            : null;
}
