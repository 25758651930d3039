using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>One parameter that a step gives a command: by name, or by position when the name is null.</summary>
internal readonly record struct PowerShellParameter(IInvocationOperation Step, string? Name, IOperation? Value)
{
    private const string LongMethodName = "MethodName";
    private const string ShortMethodName = "Name";

    /// <summary>Whether the parameter may be MethodName, by any name that PowerShell takes for it.</summary>
    public bool MayNameMethod => Name is null || IsAlias(LongMethodName, ShortMethodName);

    public static IEnumerable<PowerShellParameter> Of(IInvocationOperation step, CancellationToken cancellationToken)
    {
        var arguments = step.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => argument.Value).ToArray();
        switch (step.TargetMethod.Name)
        {
            case PowerShellCommand.AddParameter when arguments is [var nameValue, ..]:
                return ConstantTracker.Track(nameValue, cancellationToken).Name is { IsCertain: true, Values: [var name] }
                    ? [new(step, Plain(name), arguments.ElementAtOrDefault(1)?.WithoutImplicitConversions())]
                    : [];
            case PowerShellCommand.AddArgument when arguments is [var value]:
                return [new(step, null, value.WithoutImplicitConversions())];
            case PowerShellCommand.AddParameters when arguments is [var many]:
                return many.Elements() is { } list
                    ? list.Select(element => new PowerShellParameter(step, null, element.WithoutImplicitConversions()))
                    : DictionaryLiteral.Read(many, step, cancellationToken).Named(cancellationToken)
                        .Select(entry => new PowerShellParameter(step, Plain(entry.Name), entry.Value.WithoutImplicitConversions()));
            default:
                return [];
        }
    }

    /// <summary>PowerShell takes any beginning of a parameter's name, and an alias in full.</summary>
    public bool Is(string parameter, int shortest) =>
        Name is { } name && name.Length >= shortest && parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    public bool IsAlias(string parameter, string alias) =>
        Is(parameter, 1) || string.Equals(Name, alias, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.TrimStart('-').TrimEnd(':');
}
