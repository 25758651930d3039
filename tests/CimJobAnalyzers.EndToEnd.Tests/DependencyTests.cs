using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>What somebody relies on who depends on the libraries.</summary>
[Collection(PackagesGroup.Name)]
public sealed class DependencyTests(PackagesFixture packages)
{
    private const string PublicKeyToken = "ecb81ca6e603ea71";

    private static readonly string[] Targets = ["net462", "net8.0", "netstandard2.0"];

    private static readonly string[] Libraries = ["CimJobs", "CimJobs.Core", "CimJobs.ManagementInfrastructure"];

    public static TheoryData<string> Assemblies => [.. from library in Libraries from target in Targets select $"{library} {target}"];

    public static TheoryData<string> Dependents => [.. Consumers.Dependents.Select(consumer => consumer.Name)];

    [Theory]
    [MemberData(nameof(Dependents))]
    public void Dependents_of_both_libraries_build_without_a_warning_on_the_version_they_pin(string name)
    {
        var consumer = Consumers.Dependents.Single(candidate => candidate.Name == name);
        var pin = name["Dependent".Length..];

        Assert.DoesNotContain(packages.Before, message => message.Project == name);
        Assert.All(consumer.TargetFrameworks.Split(';'), target => Assert.True(File.Exists(Path.Combine(Output(target), $"{name}.dll"))));
        Assert.All(["net8.0", "net10.0"], target => Assert.Contains($"System.Management/{(pin.Length == 0 ? "6.0.1" : pin)}\"", File.ReadAllText(Path.Combine(Output(target), $"{name}.deps.json")), StringComparison.Ordinal));

        string Output(string target) => Path.Combine(packages.FolderOf(consumer), "bin", "Debug", target);
    }

    [Theory]
    [InlineData("CimJobs", "net462", "CimJobs.Core {0}", "framework System.Management")]
    [InlineData("CimJobs", "netstandard2.0", "CimJobs.Core {0}", "System.Management 8.0.0")]
    [InlineData("CimJobs", "net8.0", "CimJobs.Core {0}", "System.Management 6.0.1")]
    [InlineData("CimJobs.Core", "net462", "Microsoft.Bcl.TimeProvider 8.0.1")]
    [InlineData("CimJobs.Core", "netstandard2.0", "Microsoft.Bcl.TimeProvider 8.0.1")]
    [InlineData("CimJobs.Core", "net8.0")]
    [InlineData("CimJobs.ManagementInfrastructure", "net462", "CimJobs.Core {0}", "Microsoft.Management.Infrastructure 3.0.0")]
    [InlineData("CimJobs.ManagementInfrastructure", "netstandard2.0", "CimJobs.Core {0}", "Microsoft.Management.Infrastructure 3.0.0")]
    [InlineData("CimJobs.ManagementInfrastructure", "net8.0", "CimJobs.Core {0}", "Microsoft.Management.Infrastructure 3.0.0")]
    public void Library_asks_for_no_more_than_it_needs(string id, string target, params string[] expected)
    {
        using var package = packages.Open(id);
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var elements = XDocument.Load(stream).Descendants().ToArray();
        var framework = target switch { "net462" => ".NETFramework4.6.2", "netstandard2.0" => ".NETStandard2.0", _ => target };

        var asked = elements
            .Where(element => element.Name.LocalName == "dependency" && (string?)element.Parent!.Attribute("targetFramework") == framework)
            .Select(element => $"{(string?)element.Attribute("id")} {(string?)element.Attribute("version")}")
            .Concat(elements
                .Where(element => element.Name.LocalName == "frameworkAssembly" && (string?)element.Attribute("targetFramework") == framework)
                .Select(element => $"framework {(string?)element.Attribute("assemblyName")}"));

        Assert.Equal(expected.Select(text => text.Replace("{0}", packages.Version, StringComparison.Ordinal)), asked);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_has_a_strong_name_and_the_version_of_its_major_release(string assembly)
    {
        var name = Read(assembly, (_, definition) => definition.GetAssemblyName());

        Assert.Equal(PublicKeyToken, Convert.ToHexStringLower(name.GetPublicKeyToken()!));
        Assert.Equal(new Version(0, 0, 0, 0), name.Version);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_references_none_that_has_no_strong_name(string assembly) => Assert.All(
        Read(assembly, (reader, _) => reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()).ToArray()),
        reference => Assert.NotEmpty(reference.GetPublicKeyToken()!));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Only_the_build_for_modern_NET_says_that_it_can_be_trimmed(string assembly) =>
        Assert.Equal(Split(assembly).Target == "net8.0", Read(assembly, IsTrimmable));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Documentation_has_no_types_but_our_own(string assembly)
    {
        var (id, target) = Split(assembly);
        using var package = packages.Open(id);
        using var stream = package.GetEntry($"lib/{target}/{id}.xml")!.Open();

        var names = XDocument.Load(stream).Descendants("member").Select(member => (string)member.Attribute("name")!).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.StartsWith("CimJobs.", name[2..], StringComparison.Ordinal));
    }

    private static bool IsTrimmable(MetadataReader reader, AssemblyDefinition definition) => definition.GetCustomAttributes()
        .Select(reader.GetCustomAttribute)
        .Where(attribute => NameOf(reader, attribute) == nameof(AssemblyMetadataAttribute))
        .Any(attribute => FirstText(reader.GetBlobReader(attribute.Value)) == "IsTrimmable");

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name)
            : null;

    // Behind a prolog of two bytes.
    private static string? FirstText(BlobReader value) => value.ReadUInt16() == 1 ? value.ReadSerializedString() : null;

    private T Read<T>(string assembly, Func<MetadataReader, AssemblyDefinition, T> read)
    {
        var (id, target) = Split(assembly);
        using var package = packages.Open(id);
        using var image = new MemoryStream();
        using (var stream = package.GetEntry($"lib/{target}/{id}.dll")!.Open())
        {
            stream.CopyTo(image);
        }

        image.Position = 0;
        using var file = new PEReader(image);
        var reader = file.GetMetadataReader();
        return read(reader, reader.GetAssemblyDefinition());
    }

    private static (string Id, string Target) Split(string assembly) => assembly.Split(' ') is [var id, var target] ? (id, target) : throw new ArgumentException(assembly);
}
