namespace CimJobAnalyzers.CodeFixes.Writers;

/// <summary>What a change may import for the names that it writes.</summary>
internal enum Imports
{
    /// <summary>The namespaces, so that names are short.</summary>
    Namespaces,

    /// <summary>Only the extension methods that it calls: no name of a type comes into the file, and those that are written are qualified.</summary>
    ExtensionMethods,
}
