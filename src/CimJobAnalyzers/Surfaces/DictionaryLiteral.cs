using System.Collections.Immutable;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A dictionary whose entries the code shows: those of its initialiser, and those set on the variable that holds it.</summary>
internal readonly record struct DictionaryLiteral(ImmutableArray<DictionaryLiteral.Entry> Entries, RefusalReason? Refusal)
{
    public static DictionaryLiteral Read(IOperation value, IOperation use, CancellationToken cancellationToken)
    {
        value = value.WithoutConversions();
        if (value is IObjectCreationOperation direct)
        {
            return OfInitializer(direct) is { } shown ? new(shown, null) : Refused(RefusalReason.ArgumentsBuiltElsewhere);
        }

        if (value is not ILocalReferenceOperation variable
            || LocalHistory.Of(variable.Local, variable, cancellationToken) is not { SingleValue: { } made } history
            || made.WithoutConversions() is not IObjectCreationOperation creation
            || OfInitializer(creation) is not { } entries)
        {
            return Refused(RefusalReason.ArgumentsBuiltElsewhere);
        }

        if (!StatementOrder.AlwaysRunsBefore(made, use))
        {
            return Refused(RefusalReason.ParametersSetConditionally);
        }

        foreach (var reference in history.References)
        {
            if (Setting(reference) is { } entry)
            {
                if (!StatementOrder.AlwaysRunsBefore(reference, use))
                {
                    return Refused(RefusalReason.ParametersSetConditionally);
                }

                entries = entries.Add(entry);
            }
            else if (reference.Syntax != variable.Syntax)
            {
                return Refused(RefusalReason.ParametersUsedElsewhere);
            }
        }

        return new(entries, null);
    }

    /// <summary>The entries whose key is one certain text.</summary>
    public IEnumerable<(string Name, IOperation Value)> Named(CancellationToken cancellationToken)
    {
        foreach (var entry in Entries)
        {
            if (ConstantTracker.Track(entry.Key, cancellationToken).Name is { IsCertain: true, Values: [var name] })
            {
                yield return (name, entry.Value);
            }
        }
    }

    private static DictionaryLiteral Refused(RefusalReason reason) => new(ImmutableArray<Entry>.Empty, reason);

    private static ImmutableArray<Entry>? OfInitializer(IObjectCreationOperation creation)
    {
        // A dictionary copied from another one holds what this code does not show.
        if (creation.Arguments.Any(argument => argument.Parameter?.Type is { SpecialType: not SpecialType.System_Int32 } type && !IsComparer(type)))
        {
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var part in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (Read(part) is not { } entry)
            {
                return null;
            }

            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static Entry? Setting(IOperation reference) => reference.Parent switch
    {
        IInvocationOperation { Parent: IExpressionStatementOperation } call when call.Instance == reference => Read(call),
        IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment } indexer
            when indexer.Instance == reference && assignment.Target == indexer => Read(assignment),
        _ => null,
    };

    // { "key", value } and Add("key", value), or ["key"] = value.
    private static Entry? Read(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var first, var second] } =>
            first.Parameter?.Ordinal == 0 ? Of(first.Value, second) : Of(second.Value, first),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true } property, Arguments: [var key] } } assignment =>
            new Entry(key.Value.WithoutConversions(), assignment.Value.WithoutImplicitConversions(), property.Type.SpecialType == SpecialType.System_Object),
        _ => null,
    };

    private static Entry Of(IOperation key, IArgumentOperation value) =>
        new(key.WithoutConversions(), value.Value.WithoutImplicitConversions(), value.Parameter?.Type.SpecialType == SpecialType.System_Object);

    private static bool IsComparer(ITypeSymbol type) => type.Name is "IEqualityComparer" or "StringComparer" or "IComparer";

    /// <summary>One key and its value, and whether the dictionary could hold a number instead.</summary>
    internal readonly record struct Entry(IOperation Key, IOperation Value, bool HoldsAnything);
}
