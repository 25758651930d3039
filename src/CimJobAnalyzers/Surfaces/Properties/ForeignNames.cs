using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Jobs;
using CimJobAnalyzers.Tracking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>Finds where a job's state is read by a list of the code's own that has the names of CIM's and other numbers.</summary>
internal sealed class ForeignNames(Subject subject)
{
    private const int Fewest = 2;
    private static readonly string[] Around = ["wmi", "cim", "jobstate", "job", "state", "status"];

    public ForeignName? First(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            var found = operation switch
            {
                IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } list } conversion
                    when OfMember(conversion, list) is { } member && IsState(conversion.Operand) => member,
                IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: not TypeKind.Enum } field } when OfConstant(operation, field) is { } constant && IsState(Compared(operation)) => constant,
                ILocalReferenceOperation { Local: { HasConstantValue: true } local } when OfConstant(operation, local) is { } constant && IsState(Compared(operation)) => constant,
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static ForeignName? OfMember(IConversionOperation conversion, INamedTypeSymbol list)
    {
        var members = list.GetMembers().OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue)
            .Select(member => (member.Name, Number: Datum.Of(new Optional<object?>(member.ConstantValue)).Number, Meant: JobStates.NumberOf(member.Name)))
            .Where(member => member.Meant is not null)
            .ToList();
        var wrong = members.FirstOrDefault(member => member.Number != member.Meant);
        return members.Count >= Fewest && wrong is { Name: { } name, Number: { } number, Meant: { } meant }
            ? new ForeignName(conversion.Syntax, $"{list.Name}.{name}", number, meant)
            : null;
    }

    private static ForeignName? OfConstant(IOperation use, ISymbol constant) =>
        Datum.Of(use.ConstantValue).Number is { } number && JobStates.NumberOf(Bare(constant.Name)) is { } meant && meant != number
            ? new ForeignName(use.Syntax, constant.Name, number, meant)
            : null;

    // JobStateCompleted, StateCompleted, CompletedState, JOB_COMPLETED.
    private static string Bare(string name)
    {
        var bare = new string([.. name.Where(char.IsLetter)]).ToLowerInvariant();
        foreach (var word in Around)
        {
            bare = bare.StartsWith(word, StringComparison.Ordinal) ? bare.Substring(word.Length) : bare;
            bare = bare.EndsWith(word, StringComparison.Ordinal) ? bare.Substring(0, bare.Length - word.Length) : bare;
        }

        return bare;
    }

    // What the constant is compared with.
    private static IOperation? Compared(IOperation constant)
    {
        var operand = constant;
        while (operand.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operand = operand.Parent;
        }

        return operand.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => binary.LeftOperand == operand ? binary.RightOperand : binary.LeftOperand,
            ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
            _ => null,
        };
    }

    // Whether the expression has whatever number the state has.
    private bool IsState(IOperation? expression) =>
        expression is { ConstantValue.HasValue: false }
        && new[] { JobStates.Completed, JobStates.Running }.All(number => subject.Imagine(number).Value(expression, new Frame()).Number == number);
}
