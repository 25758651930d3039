using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>Recognises WMI's COM types in any declaration: imported, embedded or written by hand.</summary>
internal static class WbemTypes
{
    private const string ScriptingNamespace = "WbemScripting";

    /// <summary>Whether the type is one of WMI's COM types; a name alone proves nothing.</summary>
    public static bool Contains(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && HasName(named.Name) && (named.IsComImport || named.ContainingNamespace?.Name == ScriptingNamespace || HasGuid(named));

    public static bool HasName(string name) =>
        name.StartsWith("SWbem", StringComparison.Ordinal) || name.StartsWith("ISWbem", StringComparison.Ordinal) || name == "IWbemServices";

    private static bool HasGuid(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "GuidAttribute", ContainingNamespace: { Name: "InteropServices", ContainingNamespace.Name: "Runtime" } })
            {
                return true;
            }
        }

        return false;
    }
}
