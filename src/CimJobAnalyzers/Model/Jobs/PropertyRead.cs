using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Model.Jobs;

/// <summary>One read of a property of a CIM object, or of what a CIM method answered.</summary>
/// <param name="Property">Which.</param>
/// <param name="Expression">The expression whose value it is.</param>
/// <param name="Receiver">What it is read from; null where a type alone says that this is a job's state.</param>
/// <param name="Form">How the API hands it over.</param>
internal sealed record PropertyRead(JobProperty Property, IOperation Expression, IOperation? Receiver, PropertyForm Form);
