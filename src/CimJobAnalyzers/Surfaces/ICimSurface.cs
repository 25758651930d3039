using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>One API by which C# reaches a CIM method.</summary>
internal interface ICimSurface
{
    /// <summary>The names of the C# methods whose use the surface can read; null if their name says nothing.</summary>
    IEnumerable<string>? MethodNames { get; }

    /// <summary>The CIM call that the operation makes through this API, or null.</summary>
    CimMethodCall? Read(IOperation operation, CancellationToken cancellationToken);
}
