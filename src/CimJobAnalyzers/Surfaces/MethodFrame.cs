using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A method whose body is read, and how the reading came there.</summary>
/// <param name="Method">The method.</param>
/// <param name="This">The object that it belongs to, as the first method reaches it.</param>
/// <param name="Call">The call of it; null for the first method.</param>
/// <param name="Caller">The method that holds the call.</param>
internal sealed record MethodFrame(IMethodSymbol Method, ObjectPath? This, IInvocationOperation? Call = null, MethodFrame? Caller = null)
{
    /// <summary>The frame of the method that the parameter belongs to: a local function uses those around it.</summary>
    public MethodFrame? Of(IParameterSymbol parameter)
    {
        var owner = (parameter.ContainingSymbol as IMethodSymbol)?.OriginalDefinition;
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Method.OriginalDefinition, owner)
                || SymbolEqualityComparer.Default.Equals(frame.Method.PartialImplementationPart, owner))
            {
                return frame;
            }
        }

        return null;
    }

    /// <summary>Whether the method is one of those being read.</summary>
    public bool Holds(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(Method.OriginalDefinition, method.OriginalDefinition) || Caller?.Holds(method) == true;
}
