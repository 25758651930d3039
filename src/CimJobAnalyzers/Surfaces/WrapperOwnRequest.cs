using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The wrapper's own RequestStateChange, if it can say "no timeout": an interval of zero, or null.</summary>
internal sealed class WrapperOwnRequest(WrapperUse use, WrapperTimeouts timeouts)
{
    private IInvocationOperation Invocation => use.Invocation;

    // What is planned is what the compiler would take for the arguments as they will stand, and not the first that looks right.
    public Recipe Write()
    {
        Recipe recipe = RefusalReason.NoRequestStateChange;
        foreach (var (form, asked) in Forms())
        {
            if (Bound(form, asked) is not { } method
                || StateParameters(method) is not [var state, var timeout, .. var others]
                || !others.All(parameter => parameter.IsOptional)
                || !TakesState(state.Type)
                || IsDiscouraged(method)
                || (Invocation.IsResultIgnored() && !AnswersAlike(method))
                || (form.IsInterval && timeouts.AreMalformed(timeout, use.CancellationToken)))
            {
                continue;
            }

            var sight = use.Sight.OfRequest(method.ReducedFrom ?? method);
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
                Recipe request = use.Edit(EditKind.WrapperRequest, $"{form.Timeout}:{state.Name}:{timeout.Name}:{form.State}").AddRange(carried);
                return sight.DoesMore ? request.Losing(ReviewReasons.WrapperDoesMore) : request;
            }
        }

        return recipe;
    }

    // By what the overloads in sight take.
    private IEnumerable<(RequestForm Form, ImmutableArray<IParameterSymbol> Asked)> Forms() =>
        from method in use.Methods(CimNames.RequestStateChange)
        where use.IsAccessible(method) && method.TypeParameters.IsEmpty
        let parameters = StateParameters(method)
        where parameters.Length >= 2 && TakesState(parameters[0].Type)
        from form in RequestForm.Of(parameters[1].Type)
        select (form, parameters);

    // Names choose the overload too, where KillJob's arguments are named.
    private IMethodSymbol? Bound(RequestForm form, ImmutableArray<IParameterSymbol> asked)
    {
        var isNamed = Invocation.Syntax is InvocationExpressionSyntax call && call.ArgumentList.Arguments.Any(argument => argument.NameColon is not null);
        var carried = use.OtherArguments
            .Where(argument => argument.Value.Syntax is ExpressionSyntax && asked.Any(parameter => parameter.Name == argument.Parameter?.Name))
            .Select(argument => RequestForm.Named((ExpressionSyntax)argument.Value.Syntax, argument.Parameter!.Name));
        var arguments = form.Arguments(isNamed ? asked[0].Name : null, isNamed ? asked[1].Name : null);
        return TrialCall.Bound(Invocation, CimNames.RequestStateChange, arguments.Concat(carried));
    }

    // A call of it would be a new warning, or an error.
    private static bool IsDiscouraged(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is nameof(ObsoleteAttribute) or "ExperimentalAttribute");

    // Without the job that an extension method is called on, when it is the one that KillJob is called on.
    private ImmutableArray<IParameterSymbol> StateParameters(IMethodSymbol bound)
    {
        var method = bound.ReducedFrom ?? bound;
        return method.IsStatic != use.IsStatic ? ImmutableArray<IParameterSymbol>.Empty
        : !use.IsStatic ? method.Parameters
        : method is { IsExtensionMethod: true, Parameters: [var job, ..] }
            && use.Sight.Given is { Object: 0, Instance: null }
            && use.Given(0) is { } given
            && given.IsReceiver
            && SymbolEqualityComparer.Default.Equals(job.Type, given.Parameter.Type)
                ? method.Parameters.RemoveAt(0)
                : ImmutableArray<IParameterSymbol>.Empty;
    }

    // Nobody reads the answer, or it has the same type, or the one member of it that is read has.
    private bool AnswersAlike(IMethodSymbol request)
    {
        var (asked, given) = (Invocation.TargetMethod.ReturnType, request.ReturnType);
        return (Invocation.IsResultIgnored() && IsPlain(given))
            || SymbolEqualityComparer.Default.Equals(asked, given)
            || (ReturnValueOf(asked) is { } before
                && ReturnValueOf(given) is { } after
                && SymbolEqualityComparer.Default.Equals(before, after)
                && asked.IsReferenceType == given.IsReferenceType
                && (IsReturnValueRead(Invocation) || ResultVariable.Of(Invocation, use.CancellationToken)?.IsInferredAndOnly(IsReturnValueRead) == true));
    }

    // A task would run on unseen, and a sequence not at all.
    private static bool IsPlain(ITypeSymbol answer) =>
        answer.SpecialType is SpecialType.System_Void or SpecialType.System_Object or SpecialType.System_Boolean or SpecialType.System_String
            or >= SpecialType.System_SByte and <= SpecialType.System_UInt64
        || answer.TypeKind == TypeKind.Enum
        || answer.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || ReturnValueOf(answer) is not null;

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
}
