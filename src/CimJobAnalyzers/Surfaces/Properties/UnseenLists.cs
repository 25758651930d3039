using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>
/// Lists of states and codes whose declarations are not in sight: the file is looked at alone, or is being written. Their names say what they list,
/// in a file that reads the property of a CIM object by its name or speaks of ConcreteJob, and not of PowerShell's jobs.
/// </summary>
internal static class UnseenLists
{
    private static readonly WordSearch Property = new("\"JobState\"");
    private static readonly WordSearch Job = new("ConcreteJob");
    private static readonly WordSearch Code = new("\"ReturnValue\"");
    private static readonly WordSearch[] Apis = [new("ManagementObject"), new("ManagementBaseObject"), new("CimInstance"), new("Msvm_")];
    private static readonly WordSearch PowerShell = new("System.Management.Automation");

    /// <summary>The number of JobState.Running or ReturnCode.Started, as CIM has it.</summary>
    public static Datum? NumberOf(IOperation operation)
    {
        if (operation is not IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Expression: { } list, Name.Identifier.ValueText: var name } })
        {
            return null;
        }

        var listName = (list as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText ?? (list as IdentifierNameSyntax)?.Identifier.ValueText;
        var number = listName is null ? null
            : IsOfStates(listName) && SpeaksOfJobs(operation.Syntax.SyntaxTree) ? JobStates.NumberOf(name)
            : listName.EndsWith("ReturnCode", StringComparison.Ordinal) && (Code.IsOf(operation.Syntax.SyntaxTree) || SpeaksOfJobs(operation.Syntax.SyntaxTree)) ? CodeOf(name)
            : null;
        return number is { } known ? Datum.Of(known) : null;
    }

    /// <summary>Whether the expression is of a list of states that is not in sight, or a property that has no type for that reason.</summary>
    public static bool IsState(IOperation operation) =>
        operation switch
        {
            IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(JobProperty.JobState) }, ChildOperations.Count: 1 } => true,
            IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation => operation.Type is IErrorTypeSymbol { Name: { } name } && IsOfStates(name),
            _ => false,
        }
        && SpeaksOfJobs(operation.Syntax.SyntaxTree);

    /// <summary>Whether the expression is the property of an answer whose type is not in sight.</summary>
    public static bool IsCode(IOperation operation) =>
        operation is IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(JobProperty.ReturnValue) }, ChildOperations.Count: 1 }
        && SpeaksOfJobs(operation.Syntax.SyntaxTree);

    private static bool IsOfStates(string name) => name.EndsWith("JobState", StringComparison.Ordinal) || name.EndsWith("JobStates", StringComparison.Ordinal);

    private static bool SpeaksOfJobs(SyntaxTree tree) => (Job.IsOf(tree) || (Property.IsOf(tree) && Apis.Any(word => word.IsOf(tree)))) && !PowerShell.IsOf(tree);

    private static long? CodeOf(string name) => name switch
    {
        "Completed" or "OK" or "Ok" or "Success" => ReturnCodes.Done,
        "Started" or "JobStarted" => ReturnCodes.Begun,
        "Failed" => ReturnCodes.Failed,
        _ => null,
    };
}
