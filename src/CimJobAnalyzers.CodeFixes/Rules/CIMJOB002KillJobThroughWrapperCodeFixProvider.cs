using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes a state change in place of a wrapper's KillJob.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB002KillJobThroughWrapperCodeFixProvider))]
public sealed class CIMJOB002KillJobThroughWrapperCodeFixProvider() : PlannedCodeFixProvider(RuleIds.KillJobThroughWrapper);
