using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes the state that was meant in place of the one that a job ends in.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB005NoRequestedStateCodeFixProvider))]
public sealed class CIMJOB005NoRequestedStateCodeFixProvider() : PlannedCodeFixProvider(RuleIds.NoRequestedState);
