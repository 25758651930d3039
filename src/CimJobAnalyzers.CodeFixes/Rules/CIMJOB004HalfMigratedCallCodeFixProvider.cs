using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes the parameters of RequestStateChange in place of those of KillJob.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB004HalfMigratedCallCodeFixProvider))]
public sealed class CIMJOB004HalfMigratedCallCodeFixProvider() : PlannedCodeFixProvider(RuleIds.HalfMigratedCall);
