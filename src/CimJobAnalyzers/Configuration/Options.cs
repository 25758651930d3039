using System.Collections.Immutable;

namespace CimJobAnalyzers.Configuration;

/// <summary>Every option there is; the documentation is held against this list.</summary>
internal static class Options
{
    public static ImmutableArray<IOption> All { get; } = ImmutableArray.Create<IOption>(
        FixOptions.ReplacementStateOption,
        FixOptions.FixStyleOption,
        HelperOptions.MethodNameParametersOption,
        HelperOptions.WrapperTypesOption);
}
