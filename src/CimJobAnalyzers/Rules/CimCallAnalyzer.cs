using System.Collections.Immutable;
using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules;

/// <summary>The one way into the compiler: a rule sees CIM calls, and only where a CIM API is in reach.</summary>
public abstract class CimCallAnalyzer : DiagnosticAnalyzer
{
    private protected CimCallAnalyzer(DiagnosticDescriptor descriptor)
    {
        Descriptor = descriptor;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Descriptor { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var surfaces = SurfacesOf(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, start.CancellationToken);
            if (!surfaces.IsClosed)
            {
                start.RegisterOperationAction(action => Analyze(action, surfaces), surfaces.Kinds);
            }
        });
    }

    /// <summary>What the rule says of a call; null when it is none of its business.</summary>
    private protected abstract Verdict? Judge(CimMethodCall call, FixOptions options);

    /// <summary>Whether the rule is about calls of this name.</summary>
    private protected abstract bool IsAbout(CimMethodCall call);

    /// <summary>The verdict on a call in a file that the next build or tool writes anew.</summary>
    private protected virtual Verdict InGeneratedCode(Verdict verdict) => verdict.Refused(RefusalReason.GeneratedCode);

    /// <summary>Where the rule looks for calls.</summary>
    private protected virtual OpenSurfaces SurfacesOf(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        OpenSurfaces.Of(compilation, options, cancellationToken);

    private void Analyze(OperationAnalysisContext context, OpenSurfaces surfaces)
    {
        var call = surfaces.Read(context.Operation, context.CancellationToken);
        if (call is null || !IsAbout(call) || surfaces.IsInsideWrapper(context.ContainingSymbol))
        {
            return;
        }

        var options = FixOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree));
        if (Judge(call, options) is { } verdict)
        {
            verdict = context.IsGeneratedCode ? InGeneratedCode(verdict)
                : verdict.Plan is { } plan && Directives.Against(plan, context.CancellationToken) is { } reason ? verdict.Refused(reason)
                : verdict;
            context.ReportDiagnostic(verdict.ToDiagnostic(Descriptor, call.Location, options));
        }
    }
}
