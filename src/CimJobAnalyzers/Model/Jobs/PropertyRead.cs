using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>One read of a property of a CIM object, or of what a CIM method answered.</summary>
/// <param name="Property">Which.</param>
/// <param name="Expression">The expression whose value it is.</param>
/// <param name="Receiver">What it is read from; null where a type alone says that this is a job's state.</param>
/// <param name="Form">How the API hands it over.</param>
internal sealed record PropertyRead(JobProperty Property, IOperation Expression, IOperation? Receiver, PropertyForm Form)
{
    /// <summary>The variable, the field or the parameter that is read from; null when it is none.</summary>
    public ISymbol? Variable => VariableIn(Receiver);

    public static ISymbol? VariableIn(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Field,
        _ => null,
    };
}
