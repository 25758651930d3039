using System.Collections;
using System.Globalization;

namespace System.Management.Automation.Cmdlets;

/// <summary>Finds the parameters that a command's arguments belong to, and converts the values.</summary>
internal static class ParameterBinder
{
    /// <exception cref="ParameterBindingException">An argument belongs nowhere or does not fit, or one is missing.</exception>
    public static IReadOnlyDictionary<string, object?> Bind(Cmdlet cmdlet, IReadOnlyList<(string? Name, object? Value)> arguments, object? input)
    {
        var bound = new Dictionary<string, object?>();
        foreach (var (name, value) in arguments)
        {
            if (name is not null)
            {
                Add(bound, Named(cmdlet, name), value);
            }
        }

        foreach (var (_, value) in arguments.Where(argument => argument.Name is null))
        {
            var next = cmdlet.Parameters.Where(parameter => parameter.Position is not null && !bound.ContainsKey(parameter.Name)).MinBy(parameter => parameter.Position);
            Add(bound, next ?? throw new ParameterBindingException($"Nothing takes {value}."), value);
        }

        if (input is not null && cmdlet.Parameters.FirstOrDefault(parameter => parameter.TakesPipelineInput && !bound.ContainsKey(parameter.Name)) is { } piped)
        {
            Add(bound, piped, input);
        }

        return cmdlet.Parameters.FirstOrDefault(parameter => parameter.IsMandatory && !bound.ContainsKey(parameter.Name)) is { } missing
            ? throw new ParameterBindingException($"{missing.Name} is missing.")
            : bound;
    }

    // A name or an alias in full, or any beginning that only one of them has; with or without the dash.
    private static CmdletParameter Named(Cmdlet cmdlet, string name)
    {
        var plain = name.TrimStart('-').TrimEnd(':');
        return cmdlet.Parameters.FirstOrDefault(parameter => NamesOf(parameter).Contains(plain, StringComparer.OrdinalIgnoreCase))
            ?? (cmdlet.Parameters.Where(parameter => NamesOf(parameter).Any(known => known.StartsWith(plain, StringComparison.OrdinalIgnoreCase))).ToList() is [var only]
                ? only
                : throw new ParameterBindingException($"{name} is no parameter, or the beginning of several."));
    }

    private static IEnumerable<string> NamesOf(CmdletParameter parameter) => parameter.Alias is { } alias ? [parameter.Name, alias] : [parameter.Name];

    private static void Add(Dictionary<string, object?> bound, CmdletParameter parameter, object? value)
    {
        var type = parameter.Type ?? throw new NotSupportedException($"{parameter.Name} is not simulated.");
        if (!bound.TryAdd(parameter.Name, Converted(PSObject.Unwrap(value), type)))
        {
            throw new ParameterBindingException($"{parameter.Name} is given twice.");
        }
    }

    private static object? Converted(object? value, Type type) => value switch
    {
        null => null,
        _ when type == typeof(string) => Convert.ToString(value, CultureInfo.InvariantCulture),
        IList list when type == typeof(object[]) => list.Cast<object?>().ToArray(),
        _ when type == typeof(object[]) => new[] { value },
        _ => type.IsInstanceOfType(value) ? value : throw new ParameterBindingException($"{value} is no {type.Name}."),
    };
}
