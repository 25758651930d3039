namespace CimJobAnalyzers.Model;

/// <summary>Whether anything depends on the value a call returns.</summary>
internal enum ResultUse
{
    Ignored,
    Used,
}
