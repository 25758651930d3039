using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes a look at the job into a loop that has none.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB010JobPolledWithoutRefreshCodeFixProvider))]
public sealed class CIMJOB010JobPolledWithoutRefreshCodeFixProvider() : PlannedCodeFixProvider(RuleIds.JobPolledWithoutRefresh);
