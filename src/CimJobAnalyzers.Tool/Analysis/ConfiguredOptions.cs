using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CimJobAnalyzers.Tool.Analysis;

/// <summary>The options of .editorconfig, under those of the command line.</summary>
internal sealed class ConfiguredOptions(AnalyzerConfigOptionsProvider files, IReadOnlyDictionary<string, string> commandLine) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Layered(files.GlobalOptions, commandLine);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Layered(files.GetOptions(tree), commandLine);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Layered(files.GetOptions(textFile), commandLine);

    private sealed class Layered(AnalyzerConfigOptions files, IReadOnlyDictionary<string, string> commandLine) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => files.Keys.Union(commandLine.Keys);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => commandLine.TryGetValue(key, out value) || files.TryGetValue(key, out value);
    }
}
