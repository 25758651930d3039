using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes what a reader of a return code misses.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB007ReturnCodeMisreadCodeFixProvider))]
public sealed class CIMJOB007ReturnCodeMisreadCodeFixProvider() : PlannedCodeFixProvider(RuleIds.ReturnCodeMisread);
