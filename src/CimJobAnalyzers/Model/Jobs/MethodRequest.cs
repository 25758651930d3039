using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>One call of a job's method, with what it passes by the names of CIM.</summary>
/// <param name="Call">The call.</param>
/// <param name="Method">The CIM method that is called.</param>
/// <param name="Evidence">What the code proves about the object.</param>
/// <param name="Arguments">What is passed, as far as the code shows it.</param>
/// <param name="ParametersOf">The method whose in-parameters are passed, if it is another one.</param>
/// <param name="Conversion">What the API makes of the values.</param>
internal sealed record MethodRequest(
    IOperation Call,
    string Method,
    JobEvidence Evidence,
    ImmutableArray<RequestArgument> Arguments,
    string? ParametersOf,
    ArgumentConversion Conversion)
{
    public bool Calls(string method) => CimNames.AreEqual(Method, method);

    public RequestArgument? Argument(string name) => Arguments.FirstOrDefault(argument => CimNames.AreEqual(argument.Name, name));
}
