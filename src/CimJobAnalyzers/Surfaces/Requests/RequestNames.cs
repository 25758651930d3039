using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Requests;

/// <summary>The methods of a job whose arguments are read, and their parameters in the order of their IDs.</summary>
internal static class RequestNames
{
    public const string TimeoutPeriod = "TimeoutPeriod";

    /// <summary>The method that a call names, if it is one of these for certain.</summary>
    public static string? Method(IInvocationOperation call, CancellationToken cancellationToken)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Type?.SpecialType == SpecialType.System_String && Certain(argument.Value, cancellationToken) is { } name && ParametersOf(name).Length > 0)
            {
                return name;
            }
        }

        return null;
    }

    public static string? Certain(IOperation text, CancellationToken cancellationToken) =>
        ConstantTracker.Track(text, cancellationToken).Name is { IsCertain: true, Values: [var value] } ? value : null;

    public static ImmutableArray<string> ParametersOf(string method) =>
        CimNames.AreEqual(method, CimNames.RequestStateChange) ? ImmutableArray.Create(CimNames.RequestedState, TimeoutPeriod)
        : CimNames.AreEqual(method, CimNames.KillJob) ? ImmutableArray.Create(CimNames.DeleteOnKill)
        : ImmutableArray<string>.Empty;
}
