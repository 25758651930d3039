using CimJobAnalyzers.Tool.Analysis;

namespace CimJobAnalyzers.Tool.Reports;

/// <summary>A form in which findings are told.</summary>
internal interface IReport
{
    /// <summary>Whether the fixes are to be tried, so that the report can show what they write.</summary>
    bool NeedsChanges { get; }

    Task WriteAsync(Reading reading, TextWriter output, CancellationToken cancellationToken);
}
