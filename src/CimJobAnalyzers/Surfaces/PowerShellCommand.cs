using System.Collections.Immutable;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>One command of a PowerShell pipeline, with the steps that give it its parameters, in one chain or in many statements.</summary>
internal sealed class PowerShellCommand
{
    public const string AddParameter = "AddParameter";
    public const string AddParameters = "AddParameters";
    public const string AddArgument = "AddArgument";
    private const string AddCommand = "AddCommand";

    private PowerShellCommand(bool isCim, ImmutableArray<IInvocationOperation> all, ImmutableArray<IInvocationOperation> own, bool isSeenWhole, CancellationToken cancellationToken)
    {
        IsCim = isCim;
        AllSteps = all;
        OwnSteps = own;
        IsSeenWhole = isSeenWhole;
        Parameters = own.SelectMany(step => PowerShellParameter.Of(step, cancellationToken)).ToImmutableArray();
        foreach (var parameter in Parameters)
        {
            if (parameter.MayNameMethod && parameter.Value is { } value && ConstantTracker.Track(value, cancellationToken) is { Name.Values.IsEmpty: false } name
                && (parameter.Name is not null || name.Name.Values.Any(NamesOfInterest.Contains)))
            {
                MethodName = (parameter.Step, value, name);
                break;
            }
        }
    }

    /// <summary>Invoke-CimMethod, or else Invoke-WmiMethod.</summary>
    public bool IsCim { get; }

    /// <summary>Everything done with the same pipeline, in the order of the text.</summary>
    public ImmutableArray<IInvocationOperation> AllSteps { get; }

    /// <summary>AddCommand and what belongs to it.</summary>
    public ImmutableArray<IInvocationOperation> OwnSteps { get; }

    /// <summary>False when other code may add parameters too.</summary>
    public bool IsSeenWhole { get; }

    /// <summary>False when some of the parameters are given under a condition.</summary>
    public bool IsStraight => OwnSteps.All(step => StatementOrder.RunsWith(step, OwnSteps[OwnSteps.Length - 1]));

    public ImmutableArray<PowerShellParameter> Parameters { get; }

    /// <summary>The step that names the CIM method, and the name.</summary>
    public (IInvocationOperation Step, IOperation Value, TrackedText Name)? MethodName { get; }

    public static PowerShellCommand? Around(IInvocationOperation step, PowerShellHosting surface, CancellationToken cancellationToken)
    {
        var steps = Steps(step, surface, out var isSeenWhole, cancellationToken);
        var at = steps.IndexOf(step);
        var start = at;
        while (start >= 0 && IsParameter(steps[start]))
        {
            start--;
        }

        if (start < 0 || steps[start].TargetMethod.Name != AddCommand || IsCimCommand(steps[start], cancellationToken) is not { } isCim)
        {
            return null;
        }

        var end = at;
        while (end < steps.Length && IsParameter(steps[end]))
        {
            end++;
        }

        var own = ImmutableArray.CreateRange(steps, start, end - start, item => item);
        return new PowerShellCommand(isCim, steps, own, isSeenWhole, cancellationToken);
    }

    /// <summary>The steps behind this command.</summary>
    public IEnumerable<IInvocationOperation> Behind => AllSteps.SkipWhile(step => step != OwnSteps[OwnSteps.Length - 1]).Skip(1);

    private static bool IsParameter(IInvocationOperation step) => step.TargetMethod.Name is AddParameter or AddParameters or AddArgument;

    private static bool? IsCimCommand(IInvocationOperation addCommand, CancellationToken cancellationToken)
    {
        if (addCommand.ArgumentOfType(type => type.SpecialType == SpecialType.System_String) is not { } argument
            || ConstantTracker.Track(argument.Value, cancellationToken).Name is not { IsCertain: true, Values: [var command] })
        {
            return null;
        }

        // A command may be qualified by its module.
        return command.Substring(command.LastIndexOf('\\') + 1).ToUpperInvariant() switch
        {
            "INVOKE-CIMMETHOD" or "ICIM" => true,
            "INVOKE-WMIMETHOD" or "IWMI" => false,
            _ => null,
        };
    }

    private static ImmutableArray<IInvocationOperation> Steps(IInvocationOperation step, PowerShellHosting surface, out bool isSeenWhole, CancellationToken cancellationToken)
    {
        isSeenWhole = true;
        var root = Root(step, surface);
        if (Holder(step, root, surface) is not { } holder)
        {
            return Chain(Top(step, surface), surface);
        }

        var body = step.Root();
        var steps = new List<IInvocationOperation>();
        foreach (var operation in body.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IInvocationOperation call && surface.IsPowerShell(call.TargetMethod.ContainingType)
                && SymbolEqualityComparer.Default.Equals(Holder(call, Root(call, surface), surface), holder))
            {
                steps.Add(call);
            }
            else if (SymbolEqualityComparer.Default.Equals(Symbol(operation), holder) && operation.Consumer() is IArgumentOperation or IReturnOperation or IAssignmentOperation { Target: not ILocalReferenceOperation })
            {
                isSeenWhole &= operation.Consumer() is IAssignmentOperation assignment && assignment.Target == operation;
            }
        }

        // In a chain the last call begins where the first does, and ends last.
        return steps.OrderBy(call => call.Syntax.Span.End).ToImmutableArray();
    }

    private static ImmutableArray<IInvocationOperation> Chain(IInvocationOperation top, PowerShellHosting surface)
    {
        var steps = ImmutableArray.CreateBuilder<IInvocationOperation>();
        for (IOperation? current = top; current is IInvocationOperation call && surface.IsPowerShell(call.TargetMethod.ContainingType); current = call.Instance)
        {
            steps.Insert(0, call);
        }

        return steps.ToImmutable();
    }

    private static IInvocationOperation Top(IInvocationOperation step, PowerShellHosting surface)
    {
        while (step.Parent is IInvocationOperation next && next.Instance == step && surface.IsPowerShell(next.TargetMethod.ContainingType))
        {
            step = next;
        }

        return step;
    }

    private static IOperation Root(IInvocationOperation step, PowerShellHosting surface)
    {
        IOperation current = step;
        while (current is IInvocationOperation { Instance: { } instance } call && surface.IsPowerShell(call.TargetMethod.ContainingType))
        {
            current = instance;
        }

        return current;
    }

    // The variable that the chain starts from, or the one that its result goes to.
    private static ISymbol? Holder(IInvocationOperation step, IOperation root, PowerShellHosting surface) =>
        Symbol(root) ?? Top(step, surface) switch
        {
            { Parent: IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } } top when surface.IsPowerShell(top.Type) => declarator.Symbol,
            { Parent: ISimpleAssignmentOperation { Target: var target } assignment } top when surface.IsPowerShell(top.Type) && assignment.Value == top => Symbol(target),
            _ => null,
        };

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };
}
