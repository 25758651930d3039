using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes a call of the library that waits before it deletes.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB011JobDeletedTooEarlyCodeFixProvider))]
public sealed class CIMJOB011JobDeletedTooEarlyCodeFixProvider() : PlannedCodeFixProvider(RuleIds.JobDeletedTooEarly);
