using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>One value that a request passes.</summary>
/// <param name="Name">The CIM parameter.</param>
/// <param name="Value">The value, without what the compiler put around it.</param>
/// <param name="IsNamed">Whether the code writes the parameter's name.</param>
/// <param name="HasCimType">Whether the code says which CIM type the value is to have.</param>
internal sealed record RequestArgument(string Name, IOperation Value, bool IsNamed, bool HasCimType = false)
{
    /// <summary>The name of the constant or of the enumeration's member that the code passes, if it passes one.</summary>
    public string? NameOfConstant
    {
        get
        {
            var value = Value;
            while (value is IConversionOperation conversion)
            {
                value = conversion.Operand;
            }

            return value switch
            {
                IFieldReferenceOperation member => member.Field.Name,
                ILocalReferenceOperation local => local.Local.Name,
                _ => null,
            };
        }
    }
}
