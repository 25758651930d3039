namespace CimJobAnalyzers.Surfaces.Texts;

internal enum ScriptWordKind
{
    Bare,
    Quoted,

    /// <summary>In round brackets: a value, or the arguments of a method.</summary>
    Group,

    /// <summary>In braces: code.</summary>
    Block,

    /// <summary>A hash table.</summary>
    Table,
}
