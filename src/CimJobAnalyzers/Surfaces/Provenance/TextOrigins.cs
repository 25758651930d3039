using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>All texts that an expression can be; a hole stands for what the code does not show.</summary>
internal sealed class TextOrigins(ImmutableArray<IOperation> callers, Trail trail)
{
    private const int MaximumDepth = 12;
    private const int MaximumVariants = 16;
    private static readonly ImmutableArray<string> Unseen = ImmutableArray.Create(CimText.Hole.ToString());
    private static readonly Regex FormatPart = new(@"\{\{|\}\}|\{(?<index>[0-9]{1,2})[^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>Whether the expression puts a text together.</summary>
    public static bool IsPutTogether(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType.SpecialType: SpecialType.System_String } } => true,
        _ => false,
    };

    public ImmutableArray<string> Of(IOperation operation) => Of(operation, MaximumDepth);

    private ImmutableArray<string> Of(IOperation? operation, int depth)
    {
        operation = operation?.WithoutConversions();
        if (operation is { ConstantValue.HasValue: true })
        {
            return ImmutableArray.Create(Convert.ToString(operation.ConstantValue.Value, CultureInfo.InvariantCulture) ?? string.Empty);
        }

        if (operation is null || depth == 0 || !trail.Step())
        {
            return Unseen;
        }

        return operation switch
        {
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => ImmutableArray.Create(string.Empty),
            IInterpolatedStringOperation interpolated => Joined(interpolated.Parts.Select(part => OfPart(part, depth - 1))),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Joined(Operands(sum).Select(operand => Of(operand, depth - 1))),
            IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String } } call => OfCall(call, depth - 1),
            _ => OfOrigins(operation, depth - 1),
        };
    }

    private ImmutableArray<string> OfOrigins(IOperation operation, int depth)
    {
        if (Origins.Of(operation, callers, trail) is not { } origins)
        {
            return Unseen;
        }

        var seen = origins.Values.SelectMany(value => Of(value, depth));
        var texts = (origins.AreAll ? seen : seen.Concat(Unseen)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return texts.Length is 0 or > MaximumVariants ? Unseen : texts;
    }

    private ImmutableArray<string> OfPart(IInterpolatedStringContentOperation part, int depth) => part switch
    {
        IInterpolatedStringTextOperation text => Of(text.Text, depth),
        IInterpolationOperation { Alignment: null, FormatString: null } hole => Of(hole.Expression, depth),
        _ => Unseen,
    };

    private ImmutableArray<string> OfCall(IInvocationOperation call, int depth)
    {
        var values = ValuesOf(call);
        switch (call.TargetMethod.Name)
        {
            case "Concat":
                return Joined(values.Select(value => Of(value, depth)));
            case "Format" when values.FirstOrDefault(value => value.Type?.SpecialType == SpecialType.System_String) is { } format:
                var arguments = values.SkipWhile(value => value != format).Skip(1).ToList();
                return Of(format, depth) is [var text] ? Joined(Formatted(text, index => Of(arguments.ElementAtOrDefault(index), depth))) : Unseen;
            case "Trim" or "ToString":
                return Of(call.Instance, depth);
            default:
                return Unseen;
        }
    }

    private static IEnumerable<ImmutableArray<string>> Formatted(string format, Func<int, ImmutableArray<string>> argument)
    {
        var start = 0;
        foreach (Match match in FormatPart.Matches(format))
        {
            yield return ImmutableArray.Create(format.Substring(start, match.Index - start));
            yield return match.Groups["index"] is { Success: true } index
                ? argument(int.Parse(index.Value, CultureInfo.InvariantCulture))
                : ImmutableArray.Create(match.Value.Substring(1));
            start = match.Index + match.Length;
        }

        yield return ImmutableArray.Create(format.Substring(start));
    }

    // One text after the other, in every variant.
    private static ImmutableArray<string> Joined(IEnumerable<ImmutableArray<string>> parts)
    {
        var texts = new List<StringBuilder> { new() };
        foreach (var part in parts)
        {
            if (texts.Count * part.Length > MaximumVariants)
            {
                return Unseen;
            }

            texts = part is [var only]
                ? texts.ConvertAll(text => text.Append(only))
                : [.. texts.SelectMany(text => part.Select(variant => new StringBuilder(text.ToString()).Append(variant)))];
        }

        return texts.Select(text => text.ToString()).ToImmutableArray();
    }

    // A long sum leans to the left as deep as it is long.
    private static Stack<IOperation> Operands(IBinaryOperation sum)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (left.WithoutConversions() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        return operands;
    }

    // In the order of the parameters, those of a params parameter one by one.
    private static List<IOperation> ValuesOf(IInvocationOperation call) =>
    [
        .. call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).SelectMany(argument =>
            argument.Parameter?.Type is IArrayTypeSymbol or { Name: "ReadOnlySpan" } && argument.Value.Elements() is { } elements
                ? elements.Select(element => element.WithoutConversions())
                : [argument.Value.WithoutConversions()]),
    ];
}
