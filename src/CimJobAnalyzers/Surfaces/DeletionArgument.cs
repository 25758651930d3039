using System.Collections.Immutable;
using System.Globalization;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>The value that a call passes for DeleteOnKill.</summary>
internal static class DeletionArgument
{
    public static DeletionRequest Classify(IOperation? value)
    {
        if (value is null || value.IsNullConstant())
        {
            return DeletionRequest.No;
        }

        value = value.WithoutConversions();
        if (KnownValue.Of(value, CancellationToken.None) is { HasValue: true } known)
        {
            return ClassifyConstant(known.Value);
        }

        return value.IsFreeOfSideEffects() ? DeletionRequest.Conditional : DeletionRequest.ConditionalWithSideEffects;
    }

    /// <summary>The edits that hand the value to the runtime library; none means "do not delete".</summary>
    /// <remarks>On Hyper-V the instance goes by itself, so nothing is to be asked for.</remarks>
    public static Recipe ForLibrary(IOperation? value, JobEvidence evidence)
    {
        var dropped = Dropped(value, CancellationToken.None);
        if (evidence.IsHyperV && dropped.Refusal is null)
        {
            return dropped;
        }

        switch (Classify(value))
        {
            case DeletionRequest.No when dropped.Refusal is not RefusalReason.VariableLeftUnread:
                return dropped;
            case DeletionRequest.Unknown:
                return RefusalReason.DeletionNotBoolean;
        }

        // A cast that may fail still does.
        var written = value!;
        while (written is IConversionOperation conversion && conversion.IsSafe())
        {
            written = conversion.Operand;
        }

        return written.Type switch
        {
            { SpecialType: SpecialType.System_Boolean } => Mark(string.Empty),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] } => Mark("Nullable"),
            _ => RefusalReason.DeletionNotBoolean,
        };

        Recipe Mark(string detail) => ImmutableArray.Create(new PlannedEdit(EditKind.DeletionValue, written.Syntax.GetLocation(), detail));
    }

    /// <summary>The variables that only served to hold the value, so that a rewrite that drops it leaves no warning behind.</summary>
    public static Recipe Dropped(IOperation? value, CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<PlannedEdit>();
        if (value is not null && !value.IsFreeOfSideEffects() && !IsKnown(value, cancellationToken))
        {
            return RefusalReason.DeletionHasSideEffects;
        }

        foreach (var part in value?.DescendantsAndSelf() ?? [])
        {
            if (part is IFieldReferenceOperation { Field.IsConst: false } field)
            {
                if (MemberTracker.HoldsOnlyConstants(field, cancellationToken))
                {
                    return RefusalReason.VariableLeftUnread;
                }

                edits.AddRange(MemberTracker.PrivateDeclaration(field.Field, field).Select(declaration => new PlannedEdit(EditKind.NameDeclaration, declaration)));
            }

            if (part is IParameterReferenceOperation parameter && MemberTracker.IsOnlyUse(parameter, cancellationToken))
            {
                return RefusalReason.VariableLeftUnread;
            }

            if (part is not ILocalReferenceOperation reference)
            {
                continue;
            }

            var history = LocalHistory.Of(reference.Local, reference, cancellationToken);
            if (history is { SingleValue: { } single, Declarator: { } declarator } && single.WithoutConversions().ConstantValue.HasValue)
            {
                edits.Add(new PlannedEdit(EditKind.NameDeclaration, declarator.Syntax.GetLocation()));
            }
            else if (history is { HasOtherWrites: false, References.Length: 1 })
            {
                return RefusalReason.VariableLeftUnread;
            }
        }

        return edits.ToImmutable();
    }

    /// <summary>The same for a list of arguments, of which WMI reads the first.</summary>
    public static Recipe Dropped(ImmutableArray<IOperation> elements, CancellationToken cancellationToken) =>
        Recipe.Combine(Dropped(elements.FirstOrDefault(), cancellationToken), Surplus(elements, cancellationToken));

    /// <summary>The same for the arguments behind the first, which WMI drops without a word.</summary>
    public static Recipe Surplus(ImmutableArray<IOperation> elements, CancellationToken cancellationToken)
    {
        var dropped = Recipe.Combine(elements.Skip(1).Select(element => Dropped(element, cancellationToken)).ToArray());
        return dropped.Refusal is RefusalReason.DeletionHasSideEffects ? RefusalReason.DroppedArgumentHasSideEffects : dropped;
    }

    // A getter or a method that gives one constant does nothing else; a cast around it may still fail.
    private static bool IsKnown(IOperation value, CancellationToken cancellationToken) =>
        KnownValue.Of(value, cancellationToken).HasValue && value.DescendantsAndSelf().OfType<IConversionOperation>().All(conversion => conversion.IsSafe());

    private static DeletionRequest ClassifyConstant(object? constant)
    {
        // WMI converts numbers and the texts of booleans on their way into a boolean parameter.
        var isTrue = constant switch
        {
            bool boolean => boolean,
            string text => bool.TryParse(text, out var parsed) ? parsed : null,
            IConvertible number and not char => number.ToDouble(CultureInfo.InvariantCulture) != 0,
            _ => (bool?)null,
        };
        return isTrue switch
        {
            true => DeletionRequest.Yes,
            false => DeletionRequest.No,
            null => DeletionRequest.Unknown,
        };
    }
}
