using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A surface whose calls name the CIM method by a string, whatever the string is.</summary>
internal interface INamingSurface : ICimSurface
{
    /// <summary>The parts of the call, also if nothing is known of the name.</summary>
    NamedCall? ReadNamed(IOperation operation);
}
