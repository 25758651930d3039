using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Surfaces.Requests;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Answers that a method hands to a helper which takes Job out of them, where neither of the two looks at the code.</summary>
internal sealed class HandedAnswers(Func<IOperation, IEnumerable<PropertyRead>> readsIn, CancellationToken cancellationToken)
{
    private const int MaximumDepth = 3;

    /// <summary>The arguments that hand such an answer on.</summary>
    public IEnumerable<IArgumentOperation> In(IOperation block)
    {
        foreach (var argument in block.Descendants().OfType<IArgumentOperation>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var value = argument.Value.WithoutConversions();
            if (IsAnswer(value.Type) && Start(value) is not null && UsesJobBlindly(argument, MaximumDepth) && !(PropertyRead.VariableIn(value) is { } answer && IsLookedAt(answer, block)))
            {
                yield return argument;
            }
        }
    }

    private static bool IsAnswer(ITypeSymbol? type) => type?.Name is "ManagementBaseObject" or "CimMethodResult";

    // The call of a method that may answer 0 as well as 4096.
    private IInvocationOperation? Start(IOperation value)
    {
        var made = value is ILocalReferenceOperation local && LocalValues.Of(local, cancellationToken) is [var only] ? only.WithoutConversions() : value;
        return made is IInvocationOperation { TargetMethod.Name: "InvokeMethod" } call
            && (Answers.StartsJob(call, cancellationToken) || RequestNames.Method(call, cancellationToken) is { } name && CimNames.AreEqual(name, CimNames.RequestStateChange))
            ? call
            : null;
    }

    private bool IsLookedAt(ISymbol answer, IOperation block) =>
        readsIn(block).Any(read => SymbolEqualityComparer.Default.Equals(read.Variable, answer) && (read.Property == JobProperty.ReturnValue || (read.Property == JobProperty.Job && Answers.IsTestedForNull(read, block))))
        || block.Descendants().OfType<IArgumentOperation>().Any(argument =>
            SymbolEqualityComparer.Default.Equals(PropertyRead.VariableIn(argument.Value.WithoutConversions()), answer) && !UsesJobBlindly(argument, MaximumDepth));

    private bool UsesJobBlindly(IArgumentOperation argument, int depth)
    {
        if (depth == 0
            || argument is not { Parameter: { RefKind: RefKind.None } parameter, Parent: IInvocationOperation { SemanticModel: { } model } call }
            || call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
            || MethodBodies.Of((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, model, cancellationToken) is not { } body)
        {
            return false;
        }

        var reads = readsIn(body).Where(read => read.Variable is IParameterSymbol own && own.Ordinal == parameter.Ordinal).ToList();
        if (reads.Any(read => read.Property == JobProperty.ReturnValue || (read.Property == JobProperty.Job && Answers.IsTestedForNull(read, body))))
        {
            return false;
        }

        var handed = body.Descendants().OfType<IArgumentOperation>()
            .Where(inner => PropertyRead.VariableIn(inner.Value.WithoutConversions()) is IParameterSymbol own && own.Ordinal == parameter.Ordinal && !IsOfLibrary(inner))
            .ToList();
        return handed.All(inner => UsesJobBlindly(inner, depth - 1)) && (handed.Count > 0 || reads.Any(read => read.Property == JobProperty.Job));
    }

    private static bool IsOfLibrary(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke, DeclaringSyntaxReferences.IsEmpty: true } };
}
