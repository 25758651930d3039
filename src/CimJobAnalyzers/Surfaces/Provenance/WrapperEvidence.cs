using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>What a wrapper, and what it is made with or given, shows of the object that its KillJob goes to.</summary>
internal static class WrapperEvidence
{
    private static readonly string[] ObjectTypes = ["ManagementBaseObject", "ManagementPath", "ManagementScope", "CimInstance", "WmiObject"];

    public static JobEvidence Of(IInvocationOperation call, INamedTypeSymbol? receiver, CancellationToken cancellationToken)
    {
        var declared = OfType(receiver ?? call.TargetMethod.ContainingType, cancellationToken);
        if (ExtensionMembers.IsOne(call.TargetMethod))
        {
            return declared.And(call.Instance is null ? OfArguments(call.Arguments, cancellationToken) : JobProvenance.Of(call.Instance, cancellationToken));
        }

        var requests = Requests(call, cancellationToken);
        if (call.TargetMethod.IsStatic)
        {
            return declared.And(requests.IsEmpty
                ? OfArguments(call.Arguments, cancellationToken)
                : JobEvidence.OfAny(requests.Select(request => JobProvenance.OfRequest(request, ImmutableArray.Create<IOperation>(call), cancellationToken))));
        }

        var creations = JobProvenance.Creations(call.Instance, cancellationToken);
        if (requests.IsEmpty || WrapperTexts.IsGenerated(call.TargetMethod.ContainingType))
        {
            return declared.And(JobEvidence.OfAny(creations.Select(creation => OfArguments(creation.Arguments, cancellationToken))));
        }

        var ways = creations.IsEmpty
            ? [ImmutableArray.Create<IOperation>(call)]
            : creations.Select(creation => ImmutableArray.Create<IOperation>(call, creation));
        return declared.And(JobEvidence.OfAny(ways.SelectMany(way => requests.Select(request => JobProvenance.OfRequest(request, way, cancellationToken)))));
    }

    /// <summary>What the class says of the CIM class it stands for: its attribute, its constants, or else its name; and its namespace.</summary>
    public static JobEvidence OfType(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var said = WrapperTexts.OfAttribute(type) ?? WrapperTexts.OfConstants(type, cancellationToken);
        return (said.ClassName is null ? said.And(WrapperTexts.OfName(type)) : said).And(WrapperTexts.OfNamespace(type));
    }

    /// <summary>What the CIM objects, paths and scopes among the arguments show.</summary>
    public static JobEvidence OfArguments(ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellationToken)
    {
        var values = arguments.Select(argument => argument.Value.WithoutConversions()).Where(value => IsObject(value.Type)).ToList();
        var found = values.Select(value => JobProvenance.Of(value, cancellationToken)).ToList();

        // A scope and a path are about one object, two objects are two.
        return values.Count(value => value.Type!.Name is not ("ManagementPath" or "ManagementScope")) > 1
            ? JobEvidence.OfAny(found)
            : found.Aggregate(JobEvidence.None, (all, next) => all.And(next));
    }

    // The calls in the wrapper's body that send KillJob through a CIM API.
    private static ImmutableArray<IInvocationOperation> Requests(IInvocationOperation call, CancellationToken cancellationToken) =>
        call.SemanticModel is not { } model ? ImmutableArray<IInvocationOperation>.Empty
        : Declarations.BodiesOf((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, model.Compilation, cancellationToken)
            .SelectMany(body => body.Descendants())
            .OfType<IInvocationOperation>()
            .Where(inner => inner.TargetMethod.Name is "InvokeMethod" or "InvokeMethodAsync"
                && inner.TargetMethod.DeclaringSyntaxReferences.IsEmpty
                && inner.Arguments.Any(argument => NamesKillJob(argument, cancellationToken)))
            .ToImmutableArray();

    private static bool NamesKillJob(IArgumentOperation argument, CancellationToken cancellationToken) =>
        argument.Parameter?.Type.SpecialType == SpecialType.System_String
        && ConstantTracker.Track(argument.Value, cancellationToken).Name.MayBe(CimNames.KillJob);

    private static bool IsObject(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (ObjectTypes.Contains(type.Name))
            {
                return true;
            }
        }

        return false;
    }
}
