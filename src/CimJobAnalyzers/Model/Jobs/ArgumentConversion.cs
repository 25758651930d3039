namespace CimJobAnalyzers.Model.Jobs;

/// <summary>What an API makes of a value that it is given for a CIM parameter.</summary>
internal enum ArgumentConversion
{
    /// <summary>System.Management: numbers are converted, an interval is a text of 25 characters.</summary>
    ByText,

    /// <summary>Microsoft.Management.Infrastructure: the value's type decides, an interval is a TimeSpan.</summary>
    ByType,

    /// <summary>A wrapper: its own parameters decide.</summary>
    ByWrapper,
}
