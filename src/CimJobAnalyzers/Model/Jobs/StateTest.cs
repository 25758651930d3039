using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A test of a value that CIM gives in numbers: what it says for each number that matters.</summary>
/// <param name="Operation">The whole condition, or the switch.</param>
/// <param name="Outcomes">What comes out for each probe: a truth, or the number of the section or arm.</param>
/// <param name="IsNaming">Whether it only gives the numbers names.</param>
internal sealed record StateTest(IOperation Operation, ImmutableDictionary<long, Datum> Outcomes, bool IsNaming)
{
    public Datum this[long number] => Outcomes[number];

    /// <summary>Whether anything but a line of output depends on it.</summary>
    public bool IsConsequential
    {
        get
        {
            var value = Operation;
            while (value.Parent is IConversionOperation or IParenthesizedOperation)
            {
                value = value.Parent;
            }

            return value.Parent switch
            {
                IConditionalOperation { WhenFalse: null, Type: null } branch when branch.Condition == value => branch.WhenTrue.DescendantsAndSelf().Any(Changes),
                IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Write" or "WriteLine" } } => false,
                _ => true,
            };
        }
    }

    private static bool Changes(IOperation operation) => operation switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IAssignmentOperation { Target: IPropertyReferenceOperation { Type.SpecialType: not SpecialType.System_Boolean } } => false,
        IAssignmentOperation or IIncrementOrDecrementOperation => true,
        _ => false,
    };

    public bool Separates(long left, long right) => this[left] != this[right];
}
