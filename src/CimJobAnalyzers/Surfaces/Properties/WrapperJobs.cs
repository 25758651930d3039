using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Jobs that a generated wrapper hands out, and that are used before anything looks at the code that it answered with.</summary>
internal sealed class WrapperJobs(CancellationToken cancellationToken)
{
    /// <summary>The first use of each such job.</summary>
    public IEnumerable<IOperation> UsedBlindly(IOperation block)
    {
        foreach (var call in block.Descendants().OfType<IInvocationOperation>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WrapperAnswers.GivesJob(call)
                && Out(call) is { } job
                && IsKeptUnread(call)
                && FirstUse(job, call, block) is { } use
                && IsGivenAway(use)
                && !block.Descendants().Any(operation => Refreshing.IsReference(operation, job) && Answers.IsNullTest(operation))
                && !IsCodeReadBetween(call, use, block))
            {
                yield return use;
            }
        }
    }

    private static ISymbol? Out(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter is { RefKind: RefKind.Out } parameter && CimNames.AreEqual(parameter.Name, CimNames.Job))?.Value is { } value
            ? PropertyRead.VariableIn(value is IDeclarationExpressionOperation declaration ? declaration.Expression : value) as ILocalSymbol
            : null;

    // Dropped, or put into a variable: what a condition or a return makes of it is a look.
    private static bool IsKeptUnread(IInvocationOperation call) =>
        call.IsResultIgnored() || call.Consumer() is IVariableInitializerOperation or ISimpleAssignmentOperation { Parent: IExpressionStatementOperation };

    private static IOperation? FirstUse(ISymbol job, IInvocationOperation call, IOperation block) =>
        block.Descendants().FirstOrDefault(operation => operation.Syntax.SpanStart > call.Syntax.Span.End && Refreshing.IsReference(operation, job));

    // To a constructor, or to a method that does not look for null.
    private bool IsGivenAway(IOperation use)
    {
        if (Outer(use) is not IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter } argument)
        {
            return false;
        }

        return argument.Parent switch
        {
            IObjectCreationOperation => true,
            IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method, SemanticModel: { } model } =>
                MethodBodies.Of(method.OriginalDefinition, model, cancellationToken) is { } body
                && !body.Descendants().Any(operation => operation is IParameterReferenceOperation own && own.Parameter.Ordinal == parameter.Ordinal && Answers.IsNullTest(own)),
            _ => false,
        };
    }

    private static IOperation? Outer(IOperation use)
    {
        var parent = use.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static bool IsCodeReadBetween(IInvocationOperation call, IOperation use, IOperation block)
    {
        var code = call.Consumer() switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation assignment => PropertyRead.VariableIn(assignment.Target),
            _ => null,
        };
        return call.Consumer() is ISimpleAssignmentOperation && code is null && !call.IsResultIgnored()
            || code is not null && block.Descendants().Any(operation =>
                operation.Syntax.SpanStart > call.Syntax.Span.End && operation.Syntax.SpanStart < use.Syntax.SpanStart && Refreshing.IsReference(operation, code) && !operation.IsWritten());
    }
}
