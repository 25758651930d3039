namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>Every test class reads the results of one run.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesGroup : ICollectionFixture<PackagesFixture>
{
    public const string Name = "packages";
}
