using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The wrapper's own RequestStateChange, if it can say "no timeout": an interval of zero, or null.</summary>
internal sealed class WrapperOwnRequest(WrapperUse use, WrapperTimeouts timeouts)
{
    private const string ZeroTimeout = "Zero";

    private IInvocationOperation Invocation => use.Invocation;

    public Recipe Write()
    {
        Recipe recipe = RefusalReason.NoRequestStateChange;
        foreach (var method in use.Methods(CimNames.RequestStateChange))
        {
            if (StateParameters(method) is not [var state, var timeout, .. var others]
                || !others.All(parameter => parameter.IsOptional)
                || !use.IsAccessible(method)
                || !TakesState(state.Type)
                || NoTimeout(timeout.Type) is not { } noTimeout
                || (noTimeout == ZeroTimeout && timeouts.AreMalformed(timeout, use.CancellationToken)))
            {
                continue;
            }

            var sight = use.Sight.OfRequest(method);
            if (!sight.IsSameObject)
            {
                recipe = RefusalReason.ObjectChosenByWrapper;
            }
            else if (!AnswersAlike(method))
            {
                recipe = RefusalReason.ResultReadInAnotherWay;
            }
            else if (Carried(method) is not { } carried)
            {
                recipe = RefusalReason.ArgumentNotCarried;
            }
            else
            {
                Recipe request = use.Edit(EditKind.WrapperRequest, $"{noTimeout}:{state.Name}:{timeout.Name}").AddRange(carried);
                return sight.DoesMore ? request.Losing(ReviewReasons.WrapperDoesMore) : request;
            }
        }

        return recipe;
    }

    // Without the job that an extension method is called on, when it is the one that KillJob is called on.
    private ImmutableArray<IParameterSymbol> StateParameters(IMethodSymbol method) =>
        method.IsStatic != use.IsStatic ? ImmutableArray<IParameterSymbol>.Empty
        : !use.IsStatic ? method.Parameters
        : method is { IsExtensionMethod: true, Parameters: [var job, ..] }
            && use.Sight.Given is { Object: 0, Instance: null }
            && use.Given(0) is { } given
            && WrapperUse.IsReceiver(given)
            && SymbolEqualityComparer.Default.Equals(job.Type, given.Parameter!.Type)
                ? method.Parameters.RemoveAt(0)
                : ImmutableArray<IParameterSymbol>.Empty;

    // Nobody reads the answer, or it has the same type, or the one member of it that is read has.
    private bool AnswersAlike(IMethodSymbol request)
    {
        var (asked, given) = (Invocation.TargetMethod.ReturnType, request.ReturnType);
        return Invocation.IsResultIgnored()
            || SymbolEqualityComparer.Default.Equals(asked, given)
            || (ReturnValueOf(asked) is { } before
                && ReturnValueOf(given) is { } after
                && SymbolEqualityComparer.Default.Equals(before, after)
                && asked.IsReferenceType == given.IsReferenceType
                && (IsReturnValueRead(Invocation) || ResultVariable.Of(Invocation, use.CancellationToken)?.IsInferredAndOnly(IsReturnValueRead) == true));
    }

    private static ITypeSymbol? ReturnValueOf(ITypeSymbol type) =>
        WrapperMarkers.TypeOf(type.GetMembers(CimNames.ReturnValue).FirstOrDefault());

    private static bool IsReturnValueRead(IOperation target) =>
        target.Parent is IMemberReferenceOperation { Member.Name: CimNames.ReturnValue } member && member.Instance == target;

    // The arguments beside DeleteOnKill, if the request takes the same ones.
    private ImmutableArray<PlannedEdit>? Carried(IMethodSymbol request)
    {
        var carried = ImmutableArray.CreateBuilder<PlannedEdit>();
        foreach (var argument in use.OtherArguments)
        {
            var counterpart = StateParameters(request).Skip(2).FirstOrDefault(parameter =>
                parameter.Name == argument.Parameter?.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, argument.Parameter.Type));
            if (counterpart is null)
            {
                return null;
            }

            carried.Add(new PlannedEdit(EditKind.CarriedArgument, argument.Value.Syntax.GetLocation(), counterpart.Name));
        }

        return carried.ToImmutable();
    }

    private static bool TakesState(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_UInt16
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_UInt16 }] };

    private static string? NoTimeout(ITypeSymbol type) => type switch
    {
        { Name: "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => ZeroTimeout,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => "Null",
        _ => null,
    };
}
