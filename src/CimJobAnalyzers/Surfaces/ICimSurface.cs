using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>One API by which C# reaches a CIM method.</summary>
internal interface ICimSurface
{
    /// <summary>The CIM call that the operation makes through this API, or null.</summary>
    /// <remarks>Called for every operation of the program: the name is compared before any symbol is.</remarks>
    CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken);
}
