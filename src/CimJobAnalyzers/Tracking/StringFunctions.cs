using System.Collections.Immutable;
using System.Globalization;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Tracking;

/// <summary>Computes what string's own functions make of texts that the code shows.</summary>
internal static class StringFunctions
{
    /// <summary>The result, if the call is one of a function that only makes a text of others.</summary>
    public static TrackedText? Track(IInvocationOperation call, int depth, Trail trail)
    {
        if (call.TargetMethod is not { ContainingType.SpecialType: SpecialType.System_String, ReturnType.SpecialType: SpecialType.System_String } function)
        {
            return null;
        }

        if (call.Instance is { } instance)
        {
            return Changed(function.Name, instance, call, depth, trail);
        }

        return function.Name switch
        {
            nameof(string.Concat) => ConstantTracker.Joined(Listed(call, 0), depth, trail),
            nameof(string.Join) => Joined(call, depth, trail),
            nameof(string.Format) => Formatted(call, depth, trail),
            "Copy" or nameof(string.Intern) => ConstantTracker.Track(call.Arguments[0].Value, depth - 1, isStraight: false, trail),
            _ => null,
        };
    }

    private static TrackedText Changed(string function, IOperation instance, IInvocationOperation call, int depth, Trail trail)
    {
        var source = ConstantTracker.Track(instance, depth - 1, isStraight: false, trail);
        if (source.Name.Values.IsEmpty)
        {
            return TrackedText.None;
        }

        var arguments = Constants(call, trail);
        if (arguments is null)
        {
            return TrackedText.None;
        }

        var results = source.Name.Values.Select(text => Apply(function, text, arguments)).ToImmutableArray();
        return results.Contains(null)
            ? TrackedText.None
            : source with { Name = source.Name with { Values = results! }, WrittenAt = null };
    }

    private static string? Apply(string function, string text, object?[] arguments) => (function, arguments) switch
    {
        (nameof(string.Trim), []) => text.Trim(),
        (nameof(string.TrimStart), []) => text.TrimStart(),
        (nameof(string.TrimEnd), []) => text.TrimEnd(),
        (nameof(string.Trim), [char end]) => text.Trim(end),
        (nameof(string.TrimStart), [char end]) => text.TrimStart(end),
        (nameof(string.TrimEnd), [char end]) => text.TrimEnd(end),
        (nameof(string.ToUpper) or nameof(string.ToUpperInvariant), []) => text.ToUpperInvariant(),
        (nameof(string.ToLower) or nameof(string.ToLowerInvariant), []) => text.ToLowerInvariant(),
        (nameof(string.ToString) or nameof(string.Normalize), []) => text,
        (nameof(string.Replace), [string { Length: > 0 } old, var by and (string or null)]) => text.Replace(old, (string?)by),
        (nameof(string.Replace), [char old, char by]) => text.Replace(old, by),
        (nameof(string.Substring), [int start]) when start >= 0 && start <= text.Length => text.Substring(start),
        (nameof(string.Substring), [int start, int length]) when start >= 0 && length >= 0 && start <= text.Length - length => text.Substring(start, length),
        (nameof(string.Remove), [int start]) when start >= 0 && start < text.Length => text.Remove(start),
        (nameof(string.Remove), [int start, int length]) when start >= 0 && length >= 0 && start <= text.Length - length => text.Remove(start, length),
        (nameof(string.Insert), [int start, string more]) when start >= 0 && start <= text.Length => text.Insert(start, more),
        _ => null,
    };

    private static object?[]? Constants(IInvocationOperation call, Trail trail)
    {
        var values = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal)
            .Select(argument => KnownValue.Of(argument.Value, trail.CancellationToken))
            .ToList();
        return values.TrueForAll(value => value.HasValue) ? [.. values.Select(value => value.Value)] : null;
    }

    private static TrackedText Joined(IInvocationOperation call, int depth, Trail trail)
    {
        var parts = Listed(call, 1).ToList();
        return call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value is { } separator && call.Arguments.Length == 2
            ? ConstantTracker.Joined(parts.SelectMany((part, at) => at == 0 ? [part] : new[] { separator, part }), depth, trail)
            : TrackedText.None;
    }

    private static TrackedText Formatted(IInvocationOperation call, int depth, Trail trail)
    {
        var first = call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : 1;
        var parts = Listed(call, first)
            .Select(part => part is null ? TrackedText.None : ConstantTracker.Track(part, depth - 1, isStraight: false, trail))
            .ToList();
        if (parts.Count == 0 || !parts.TrueForAll(part => part.Name is { IsCertain: true, Values.Length: 1 }))
        {
            return TrackedText.None;
        }

        try
        {
            var texts = parts.Select(part => part.Name.Values[0]).ToList();
            var text = string.Format(CultureInfo.InvariantCulture, texts[0], [.. texts.Skip(1)]);
            return new(CimMethodName.Certain(text), parts.SelectMany(part => part.Declarations).ToImmutableArray());
        }
        catch (FormatException)
        {
            return TrackedText.None;
        }
    }

    // The arguments from a place on: one by one, or as the elements of the array that holds them.
    private static IEnumerable<IOperation?> Listed(IInvocationOperation call, int from)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter?.Ordinal >= from).OrderBy(argument => argument.Parameter!.Ordinal))
        {
            var value = argument.Value;
            if (value.Type?.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char)
            {
                yield return value;
                continue;
            }

            // Roslyn 4.8 has no operation for the span that newer compilers make of parameters.
            var elements = value.Elements()?.AsEnumerable() ?? (value.IsImplicit ? value.WithoutConversions().ChildOperations : null);
            foreach (var element in elements ?? new IOperation?[] { null })
            {
                yield return element;
            }
        }
    }
}
