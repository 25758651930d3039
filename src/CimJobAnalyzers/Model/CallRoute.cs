namespace CimJobAnalyzers.Model;

/// <summary>How the code names the CIM method it calls.</summary>
internal enum CallRoute
{
    /// <summary>By a string that holds the method's name.</summary>
    ByName,

    /// <summary>By a C# method that stands for the CIM method.</summary>
    Wrapper,

    /// <summary>Inside a text in another language, which the compiler does not read.</summary>
    Text,
}
