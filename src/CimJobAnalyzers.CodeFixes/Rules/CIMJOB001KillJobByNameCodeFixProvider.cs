using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes a state change in place of KillJob invoked by name.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB001KillJobByNameCodeFixProvider))]
public sealed class CIMJOB001KillJobByNameCodeFixProvider() : PlannedCodeFixProvider(RuleIds.KillJobByName);
