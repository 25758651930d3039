namespace CimJobAnalyzers.Model.Jobs;

/// <summary>A number that a test tells from another one, though both mean the same to the code.</summary>
/// <param name="Test">The test.</param>
/// <param name="Number">The number that it takes for something else.</param>
/// <param name="Like">The number that it is to be treated like.</param>
internal sealed record Confusion(StateTest Test, long Number, long Like);
