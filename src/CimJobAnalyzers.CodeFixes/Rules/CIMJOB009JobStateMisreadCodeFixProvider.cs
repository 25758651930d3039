using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes what a reader of a job's state misses.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB009JobStateMisreadCodeFixProvider))]
public sealed class CIMJOB009JobStateMisreadCodeFixProvider() : PlannedCodeFixProvider(RuleIds.JobStateMisread);
