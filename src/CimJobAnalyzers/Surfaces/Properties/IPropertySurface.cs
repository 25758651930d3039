using CimJobAnalyzers.Model.Jobs;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces.Properties;

/// <summary>One API by which C# reads a property of a CIM object.</summary>
internal interface IPropertySurface
{
    /// <summary>The read that the operation is, or null.</summary>
    PropertyRead? Read(IOperation operation, CancellationToken cancellationToken);
}
