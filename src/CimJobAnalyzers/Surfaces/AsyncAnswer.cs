using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>An observable whose one value the code waits for where it stands.</summary>
/// <remarks>CIM's observables are awaited through adapters of other libraries; they are known by their names and by taking nothing else.</remarks>
internal sealed class AsyncAnswer
{
    private static readonly ImmutableHashSet<string> AdapterNames = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ToTask",
        "AsTask",
        "RunAsync",
        "FirstAsync",
        "FirstOrDefaultAsync",
        "LastAsync",
        "LastOrDefaultAsync",
        "SingleAsync",
        "SingleOrDefaultAsync");

    private AsyncAnswer(IOperation value, ImmutableArray<IInvocationOperation> adapters, IOperation? cancellationToken)
    {
        Value = value;
        Adapters = adapters;
        CancellationToken = cancellationToken;
    }

    /// <summary>The operation that gives the value waited for.</summary>
    public IOperation Value { get; }

    /// <summary>The calls between the observable and the waiting that a task does not need.</summary>
    public ImmutableArray<IInvocationOperation> Adapters { get; }

    public IOperation? CancellationToken { get; }

    /// <summary>How the code waits for the call, or null when it does not.</summary>
    public static AsyncAnswer? Of(IInvocationOperation call, KnownTypes types)
    {
        var adapters = ImmutableArray.CreateBuilder<IInvocationOperation>();
        IOperation? token = null;
        IOperation current = call;
        while (true)
        {
            switch (current.Consumer())
            {
                case IAwaitOperation wait:
                    return new AsyncAnswer(wait, adapters.ToImmutable(), token);
                case IPropertyReferenceOperation { Property.Name: "Result" } result when adapters.Count > 0:
                    return new AsyncAnswer(result, adapters.ToImmutable(), token);
                case IInvocationOperation { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } result }:
                    return new AsyncAnswer(result, adapters.ToImmutable(), token);
                case IInvocationOperation { TargetMethod: { Name: "ConfigureAwait", IsExtensionMethod: false } } configured when adapters.Count > 0:
                    current = configured;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } adapter } receiver when adapter.Arguments[0] == receiver:
                    if (adapter.TargetMethod.Name == "GetAwaiter" && adapter.Parent is IInvocationOperation { TargetMethod.Name: "GetResult" } blocking)
                    {
                        return new AsyncAnswer(blocking, adapters.ToImmutable(), token);
                    }

                    if (!AdapterNames.Contains(adapter.TargetMethod.Name) || !TakesOnlyToken(adapter, types, ref token))
                    {
                        return null;
                    }

                    adapters.Add(adapter);
                    current = adapter;
                    continue;
                default:
                    return null;
            }
        }
    }

    private static bool TakesOnlyToken(IInvocationOperation adapter, KnownTypes types, ref IOperation? token)
    {
        foreach (var argument in adapter.Arguments.Skip(1))
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (token is not null || !KnownTypes.Is(argument.Parameter?.Type, types.CancellationToken))
            {
                return false;
            }

            token = argument.Value;
        }

        return true;
    }
}
