using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes an interval, or a number of the right type.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB006NoIntervalCodeFixProvider))]
public sealed class CIMJOB006NoIntervalCodeFixProvider() : PlannedCodeFixProvider(RuleIds.NoInterval);
