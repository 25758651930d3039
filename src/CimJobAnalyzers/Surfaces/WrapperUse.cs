using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What one call of a wrapper's KillJob shows, to all that could take its place.</summary>
internal sealed class WrapperUse(IInvocationOperation invocation, Compilation compilation, WrapperTargets targets, CancellationToken cancellationToken)
{
    public IInvocationOperation Invocation => invocation;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Whether the wrapper is static, an extension method for one: it is no job itself, but is given one.</summary>
    public bool IsStatic => invocation.TargetMethod.IsStatic;

    /// <summary>Where a static wrapper sends its request.</summary>
    public WrapperTarget? Target => targets.Of(invocation.TargetMethod, cancellationToken);

    public INamedTypeSymbol? ReceiverType => invocation.Instance?.Type as INamedTypeSymbol ?? invocation.TargetMethod.ContainingType;

    public IArgumentOperation? DeletionArgument =>
        invocation.Arguments.FirstOrDefault(argument =>
            SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition, WrapperIndex.DeletionParameter(invocation.TargetMethod)?.OriginalDefinition));

    /// <summary>The arguments beside DeleteOnKill and beside what the request goes to.</summary>
    public IEnumerable<IArgumentOperation> OtherArguments => invocation.Arguments.Where(argument =>
        argument.ArgumentKind != ArgumentKind.DefaultValue
        && !argument.Value.IsNullConstant()
        && argument.Value != DeletionArgument?.Value
        && !(Target is { } target && argument.Parameter is { } parameter && target.Takes(parameter.Ordinal)));

    /// <summary>Whether the answer is the code itself, or read by nobody.</summary>
    public bool IsReadAsCode => invocation.IsResultIgnored() || invocation.TargetMethod.ReturnType.SpecialType == SpecialType.System_UInt32;

    /// <summary>How a request by name casts its answer.</summary>
    public string CastDetail => invocation.IsResultIgnored() ? "none" : "uint";

    /// <summary>What the call gives for the parameter at the place, if a request can go there without the wrapper.</summary>
    // A null that the wrapper takes would be an exception without it.
    public IArgumentOperation? Given(int place) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == place) is { Parameter: { } parameter } given
        && targets.TakesRequests(given.Value.WithoutImplicitConversions().Type)
        && (parameter.NullableAnnotation != NullableAnnotation.Annotated
            || given.Value is IConditionalAccessInstanceOperation
            || invocation.SemanticModel?.GetTypeInfo(given.Value.Syntax, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull)
            ? given
            : null;

    /// <summary>Whether the argument is what an extension method is called on: no more than an expression.</summary>
    public static bool IsReceiver(IArgumentOperation given) => given.Syntax is not ArgumentSyntax;

    public ImmutableArray<PlannedEdit> Edit(EditKind kind, string detail) =>
        ImmutableArray.Create(new PlannedEdit(kind, invocation.Syntax.GetLocation(), detail));

    /// <summary>The members of the wrapper, inherited ones included.</summary>
    public IEnumerable<ISymbol> Members()
    {
        for (var type = ReceiverType; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                yield return member;
            }
        }

        if (ReceiverType is { TypeKind: TypeKind.Interface } contract)
        {
            foreach (var member in contract.AllInterfaces.SelectMany(inherited => inherited.GetMembers()))
            {
                yield return member;
            }
        }
    }

    public IEnumerable<ISymbol> Members(string name) => Members().Where(member => member.Name == name);

    public bool IsAccessible(ISymbol symbol) =>
        invocation.SemanticModel?.GetEnclosingSymbol(invocation.Syntax.SpanStart, cancellationToken) is { } within
        && compilation.IsSymbolAccessibleWithin(symbol, (ISymbol?)within.ContainingType ?? within, ReceiverType);
}
