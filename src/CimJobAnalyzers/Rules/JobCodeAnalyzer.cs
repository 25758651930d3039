using System.Collections.Immutable;
using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Surfaces.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Rules;

/// <summary>The way into the compiler for rules about what code makes of a job's properties: they see the bodies of files that write the words.</summary>
public abstract class JobCodeAnalyzer : DiagnosticAnalyzer
{
    private protected JobCodeAnalyzer(DiagnosticDescriptor descriptor)
    {
        Descriptor = descriptor;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Descriptor { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var codes = JobCodes.Of(start.Compilation);
            if (!codes.IsClosed)
            {
                start.RegisterOperationBlockAction(action => Analyze(action, codes));
            }
        });
    }

    /// <summary>Whether the file can hold anything that the rule is about.</summary>
    private protected virtual bool IsOfInterest(JobCodes codes, SyntaxTree tree) => codes.IsOfInterest(tree);

    /// <summary>What the rule says of one block of code.</summary>
    private protected abstract IEnumerable<JobFinding> Judge(IOperation block, JobCodes codes, CancellationToken cancellationToken);

    private void Analyze(OperationBlockAnalysisContext context, JobCodes codes)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (!IsOfInterest(codes, block.Syntax.SyntaxTree))
            {
                continue;
            }

            foreach (var finding in Judge(block, codes, context.CancellationToken))
            {
                var options = FixOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(block.Syntax.SyntaxTree));
                context.ReportDiagnostic(finding.ToDiagnostic(Descriptor, options, context.CancellationToken));
            }
        }
    }
}
