namespace CimJobAnalyzers.Model.Jobs;

/// <summary>How a body of code ends for one number.</summary>
/// <param name="IsThrown">Whether nothing but an exception ends it.</param>
/// <param name="Returned">What it returns.</param>
internal readonly record struct BodyEnd(bool IsThrown, Datum Returned);
