namespace CimJobAnalyzers.Surfaces.Provenance;

/// <summary>What a text is for, which decides what it can say of an object.</summary>
internal enum TextMeaning
{
    /// <summary>Nothing that is evidence.</summary>
    None,

    /// <summary>An object path, a moniker, or the path of a class or of a namespace.</summary>
    Path,

    Namespace,

    ClassName,

    Query,

    QueryOrClassName,
}
