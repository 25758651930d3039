using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call that names a CIM method.</summary>
/// <param name="Call">The whole call.</param>
/// <param name="Name">The expression that gives the name.</param>
/// <param name="IsInvocation">False when the code only asks for the method's parameters.</param>
/// <param name="Arguments">The in-parameters by position, if the call takes them so.</param>
internal readonly record struct NamedCall(IInvocationOperation Call, IOperation Name, bool IsInvocation, IOperation? Arguments);
