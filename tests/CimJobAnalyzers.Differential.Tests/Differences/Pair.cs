using CimJobAnalyzers.Differential.Tests.Consumers;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Simulation;
using CimJobAnalyzers.Tests.Matrix;

namespace CimJobAnalyzers.Differential.Tests.Differences;

/// <summary>An original and what a fix made of it, to be run side by side.</summary>
internal sealed record Pair(MatrixCase Case, RewritePlan Plan, ReplacementState State, ConsumerProgram Original, ConsumerProgram Rewritten, string RewrittenText)
{
    public bool UsesLibrary => Plan.Kind == RewriteKind.Library;

    public string Kind => $"{(UsesLibrary ? "`StopJob`" : "`RequestStateChange`")}, {State}";

    /// <summary>The providers that the program can meet: one that names a Hyper-V class meets no other.</summary>
    public IEnumerable<ProviderProfile> Profiles => Case.Shape.IsHyperV ? [Simulation.Profiles.HyperVV2] : Simulation.Profiles.All;
}
