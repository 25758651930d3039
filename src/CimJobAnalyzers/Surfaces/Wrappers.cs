using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>What is known of all wrappers in one compilation.</summary>
internal sealed record Wrappers(Compilation Compilation, KnownTypes Types, WrapperMarkers Markers, WrapperTimeouts Timeouts, WrapperBodies Bodies);
