namespace CimJobAnalyzers.Surfaces;

/// <summary>How a rewrite gives the library's answer to the code that reads it; the names are the plan's details.</summary>
internal enum ResultForm
{
    /// <summary>Nobody reads it.</summary>
    None,

    /// <summary>The reader takes a number.</summary>
    Code,

    /// <summary>The reader takes an object that holds a number.</summary>
    BoxedCode,

    /// <summary>The reader takes the library's result itself.</summary>
    Result,
}
