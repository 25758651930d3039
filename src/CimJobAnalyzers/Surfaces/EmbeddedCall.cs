using CimJobAnalyzers.Model;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Surfaces.Texts;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Surfaces;

/// <summary>A call of KillJob in a text that something else than the compiler reads.</summary>
internal sealed class EmbeddedCall(Location location, string text)
    : CimMethodCall(CimMethodName.Certain(CimNames.KillJob), CallRoute.Text, location)
{
    public override JobEvidence Evidence => ScriptEvidence.Of(text);

    public override Recipe RequestPlainly() => RefusalReason.ArgumentsBuiltElsewhere;

    public override Recipe RequestThroughLibrary() => RefusalReason.ArgumentsBuiltElsewhere;
}
