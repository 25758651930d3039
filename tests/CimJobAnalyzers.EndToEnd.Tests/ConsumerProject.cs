namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>One user of the packages: a project in a folder of its own.</summary>
public sealed record ConsumerProject(string Name, string TargetFramework, params string[] Sources)
{
    public string Properties { get; init; } = "";

    public string EditorConfig { get; init; } = "";

    public bool UsesLibrary { get; init; }

    public bool IsFormatted { get; init; }

    public bool IsNullable => Properties.Contains("<Nullable>", StringComparison.Ordinal);

    private bool IsNetFramework => TargetFramework.StartsWith("net4", StringComparison.Ordinal);

    // Where only severities are looked at, the SDK's own analyzers would but cost time.
    private string SdkAnalyzers => IsFormatted ? "" : "<EnableNETAnalyzers>false</EnableNETAnalyzers>";

    public string ToProjectFile() => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>{TargetFramework}</TargetFramework>
            <RootNamespace>Consumer</RootNamespace>
            {Properties}
            {SdkAnalyzers}
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="CimJobAnalyzers" Version="*-*" PrivateAssets="all" />
            {(UsesLibrary ? """<PackageReference Include="CimJobs" Version="*-*" />""" : "")}
            {(IsNetFramework ? """<Reference Include="System.Management" />""" : """<PackageReference Include="System.Management" Version="10.0.14" />""")}
          </ItemGroup>

        </Project>
        """;

    public string ToEditorConfig() => $"""
        root = true

        [*.cs]
        {EditorConfig}
        """;
}
