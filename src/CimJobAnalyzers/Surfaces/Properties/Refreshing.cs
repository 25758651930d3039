using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Tells whether a loop looks at a job anew: objects of System.Management and of MI are copies that nobody keeps up to date.</summary>
internal static class Refreshing
{
    /// <summary>Whether anything in the loop may give the variable that is read from another state.</summary>
    public static bool MayHappen(ILoopOperation loop, ISymbol variable, CancellationToken cancellationToken)
    {
        foreach (var operation in loop.Descendants())
        {
            if ((PropertyRead.VariableIn(operation) is { } named && IsMoreThanARead(operation) && AreOne(named, variable, loop, cancellationToken)) || MayReachElsewhere(operation, variable))
            {
                return true;
            }
        }

        return IsDeclaredIn(loop, variable);
    }

    /// <summary>Whether the loop gives what the variable holds to other code of the program.</summary>
    public static bool IsHandedOn(ILoopOperation loop, ISymbol variable) =>
        loop.Descendants().OfType<IArgumentOperation>().Any(argument =>
            IsReference(argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value, variable)
            && argument.Parent is not IInvocationOperation { TargetMethod: { MethodKind: not MethodKind.DelegateInvoke, DeclaringSyntaxReferences.IsEmpty: true } });

    /// <summary>Whether the variable is used behind the loop for anything but to dispose of it.</summary>
    public static bool IsUsedAfter(ILoopOperation loop, ISymbol variable, IOperation block) =>
        block.DescendantsAndSelf().Any(operation => operation.Syntax.SpanStart >= loop.Syntax.Span.End
            && IsReference(operation, variable)
            && operation.Parent is not IInvocationOperation { TargetMethod.Name: "Dispose" });

    /// <summary>Whether the operation names the variable, the parameter or the field.</summary>
    public static bool IsReference(IOperation operation, ISymbol variable) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        IFieldReferenceOperation field => SymbolEqualityComparer.Default.Equals(field.Field, variable),
        _ => false,
    };

    // var other = job: two names for one object.
    private static bool AreOne(ISymbol named, ISymbol variable, ILoopOperation loop, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(named, variable) || IsGiven(named, variable, loop, cancellationToken) || IsGiven(variable, named, loop, cancellationToken);

    private static bool IsGiven(ISymbol to, ISymbol from, ILoopOperation loop, CancellationToken cancellationToken) =>
        to is ILocalSymbol local && LocalHistory.Of(local, loop, cancellationToken).Values.Any(value => IsReference(value.WithoutConversions(), from));

    // job.Get(), job = …, Refresh(job), job?.Get(): all but job["X"], job.Properties, job.GetPropertyValue("X").
    private static bool IsMoreThanARead(IOperation reference) => reference.Parent switch
    {
        IPropertyReferenceOperation property => property.Instance != reference,
        IInvocationOperation { TargetMethod.Name: "GetPropertyValue" or "ToString" } => false,
        _ => true,
    };

    // A method of the same object can refresh a field.
    private static bool MayReachElsewhere(IOperation operation, ISymbol variable) =>
        variable is IFieldSymbol field
        && operation is IInvocationOperation { Instance: IInstanceReferenceOperation } call
        && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, field.ContainingType);

    private static bool IsDeclaredIn(ILoopOperation loop, ISymbol variable) =>
        variable is ILocalSymbol && variable.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == loop.Syntax.SyntaxTree && loop.Syntax.Span.Contains(reference.Span));
}
