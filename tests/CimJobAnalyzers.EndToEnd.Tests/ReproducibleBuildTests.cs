using System.IO.Compression;
using CimJobAnalyzers.Demo;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>Packs the same sources twice, in two folders.</summary>
public sealed class ReproducibleBuildTests : IDisposable
{
    private static readonly string[] Files =
    [
        ".editorconfig", "CimJobAnalyzers.sln", "Directory.Build.props", "Directory.Packages.props", "global.json", "nuget.config",
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("cimjob-").FullName;

    [Fact]
    public async Task Two_folders_of_the_same_sources_give_the_same_bytes()
    {
        var packed = await Task.WhenAll(PackAsync("one"), PackAsync(Path.Combine("another", "folder")));

        Assert.NotEmpty(packed[0]);
        Assert.Equal(packed[0].Select(Path.GetFileName), packed[1].Select(Path.GetFileName));
        Assert.All(packed[0].Zip(packed[1]), pair => AssertHoldTheSame(pair.First, pair.Second));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<string[]> PackAsync(string folder)
    {
        var copy = Path.Combine(_root, folder);
        CopySources(copy);
        (await DotNet.RunAsync(copy, "pack", "src/Packages.slnf", "-c", "Release", "-o", "packages", "-p:RunAnalyzers=false")).EnsureSuccess();
        return [.. Directory.EnumerateFiles(Path.Combine(copy, "packages")).Order(StringComparer.Ordinal)];
    }

    private static void CopySources(string copy)
    {
        var sources = Path.Combine(PackagesFixture.Repository, "src");
        var files = Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(PackagesFixture.Repository, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        foreach (var file in files.Concat(Files))
        {
            var target = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(PackagesFixture.Repository, file), target);
        }
    }

    // The envelope has the time of packing in it: what is compared is what is inside.
    private static void AssertHoldTheSame(string first, string second)
    {
        using var one = ZipFile.OpenRead(first);
        using var other = ZipFile.OpenRead(second);
        Assert.Equal(one.Entries.Select(entry => entry.FullName), other.Entries.Select(entry => entry.FullName));
        Assert.All(one.Entries.Zip(other.Entries), pair => Assert.True(Bytes(pair.First).SequenceEqual(Bytes(pair.Second)), $"{Path.GetFileName(first)}: {pair.First.FullName}"));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
