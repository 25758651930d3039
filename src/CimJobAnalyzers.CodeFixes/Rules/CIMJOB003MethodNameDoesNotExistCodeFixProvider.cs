using System.Composition;
using CimJobAnalyzers.Model.Plan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CimJobAnalyzers.CodeFixes.Rules;

/// <summary>Writes RequestStateChange in place of a name that does not exist.</summary>
[Shared]
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CIMJOB003MethodNameDoesNotExistCodeFixProvider))]
public sealed class CIMJOB003MethodNameDoesNotExistCodeFixProvider() : PlannedCodeFixProvider(RuleIds.MethodNameDoesNotExist);
