using System.Collections.Immutable;
using System.Globalization;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Rules.CIMJOB006;

/// <summary>Says which interval takes the place of what is none.</summary>
internal static class IntervalRecipe
{
    public static Mending Of(ArgumentConversion conversion, RequestArgument timeout) => new(RewriteKind.Repair, conversion switch
    {
        _ when timeout.HasCimType => RefusalReason.IntervalNotKnown,
        ArgumentConversion.ByText => AsText(timeout.Value),
        ArgumentConversion.ByType => AsSpan(timeout.Value),
        _ => RefusalReason.WrapperTakesNoInterval,
    });

    private static Recipe AsText(IOperation value)
    {
        if (value.Type is { Name: nameof(TimeSpan), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
        {
            return Edit(value, EditKind.ConvertedInterval, string.Empty);
        }

        return value.ConstantValue is { HasValue: true, Value: string text }
            ? Read(text) is { } span ? Edit(value, EditKind.IntervalText, Text(span)) : RefusalReason.IntervalNotKnown
            : Unlimited(value, EditKind.IntervalText, Text(TimeSpan.Zero));
    }

    private static Recipe AsSpan(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: string text })
        {
            return Read(text) is { } span && span.Ticks % TimeSpan.TicksPerSecond == 0
                ? Edit(value, EditKind.IntervalSpan, Parts(span))
                : RefusalReason.IntervalNotKnown;
        }

        return Unlimited(value, EditKind.IntervalSpan, Parts(TimeSpan.Zero));
    }

    // Nothing says what the unit of a number is.
    private static Recipe Unlimited(IOperation value, EditKind kind, string none)
    {
        var isNumber = value.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64
            && (value.ConstantValue.HasValue || IsVariable(value));
        return !isNumber ? RefusalReason.IntervalNotKnown
            : Datum.Of(value.ConstantValue).Number == 0 ? Edit(value, kind, none)
            : Edit(value, kind, none).Losing(ReviewReasons.TimeoutLost);
    }

    private static bool IsVariable(IOperation value) =>
        value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation };

    private static Recipe Edit(IOperation value, EditKind kind, string detail) =>
        ImmutableArray.Create(new PlannedEdit(kind, value.Syntax.GetLocation(), detail));

    // 00:05:00, as a TimeSpan writes itself, or an interval of CIM.
    private static TimeSpan? Read(string text)
    {
        if (text.Contains(':') && !text.EndsWith(":000", StringComparison.Ordinal))
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero ? span : null;
        }

        return text.Length == 25 && text[14] == '.' && text.EndsWith(":000", StringComparison.Ordinal)
            && int.TryParse(text.Substring(0, 8), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && TimeSpan.TryParseExact(text.Substring(8, 13), @"hhmmss\.ffffff", CultureInfo.InvariantCulture, out var time)
            && days < TimeSpan.MaxValue.Days
            ? TimeSpan.FromDays(days) + time
            : null;
    }

    private static string Text(TimeSpan span)
    {
        var microseconds = span.Ticks % TimeSpan.TicksPerSecond / 10;
        return string.Format(CultureInfo.InvariantCulture, "{0:00000000}{1:hhmmss}.{2:000000}:000", span.Days, span, microseconds);
    }

    private static string Parts(TimeSpan span) => string.Join(",", span.Days, span.Hours, span.Minutes, span.Seconds);
}
