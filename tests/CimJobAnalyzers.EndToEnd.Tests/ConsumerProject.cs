namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>One user of the packages: a project in a folder of its own, for one target framework or several.</summary>
public sealed record ConsumerProject(string Name, string TargetFrameworks, params string[] Sources)
{
    public string Properties { get; init; } = "";

    public string EditorConfig { get; init; } = "";

    public bool UsesLibrary { get; init; }

    /// <summary>Where System.Management comes from.</summary>
    public string Api { get; init; } = """
        <Reference Include="System.Management" Condition="'$(TargetFrameworkIdentifier)' == '.NETFramework'" />
        <PackageReference Include="System.Management" Version="10.0.14" Condition="'$(TargetFrameworkIdentifier)' != '.NETFramework'" />
        """;


    /// <summary>The one target framework whose build references the library; empty for all.</summary>
    public string TargetOfLibrary { get; init; } = "";

    public bool IsFormatted { get; init; }

    /// <summary>Whether its settings make the build fail.</summary>
    public bool Fails { get; init; }

    /// <summary>The state that is configured.</summary>
    public int State { get; init; } = 4;

    public bool IsNullable => Properties.Contains("<Nullable>", StringComparison.Ordinal);

    // Where only severities are looked at, the SDK's own analyzers would but cost time.
    private string SdkAnalyzers => IsFormatted ? "" : "<EnableNETAnalyzers>false</EnableNETAnalyzers>";

    private string LibraryCondition => TargetOfLibrary.Length == 0 ? "" : $"Condition=\"'$(TargetFramework)' == '{TargetOfLibrary}'\"";

    public string ToProjectFile() => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            {(TargetFrameworks.Contains(';', StringComparison.Ordinal) ? $"<TargetFrameworks>{TargetFrameworks}</TargetFrameworks>" : $"<TargetFramework>{TargetFrameworks}</TargetFramework>")}
            <RootNamespace>Consumer</RootNamespace>
            {Properties}
            {SdkAnalyzers}
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="CimJobAnalyzers" Version="*-*" PrivateAssets="all" />
            {(UsesLibrary ? $"""<PackageReference Include="CimJobs" Version="*-*" {LibraryCondition} />""" : "")}
            {Api}
          </ItemGroup>

        </Project>
        """;

    public string ToEditorConfig() => $"""
        root = true

        [*.cs]
        {EditorConfig}
        """;
}
