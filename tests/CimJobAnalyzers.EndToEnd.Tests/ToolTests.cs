using CimJobAnalyzers.Demo;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>The tool, installed from the packed package.</summary>
[Collection(PackagesGroup.Name)]
public sealed class ToolTests(PackagesFixture packages)
{
    [Fact]
    public async Task Installs_from_a_folder_and_reads_legacy_code_and_a_restored_project()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Root, "tool")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><clear /><add key=\"feed\" value=\"{packages.Feed}\" /></packageSources></configuration>");
        (await DotNet.RunAsync(folder, "tool", "install", "cimjob", "--tool-path", folder, "--version", packages.Version, "--configfile", "nuget.config")).EnsureSuccess();
        var tool = Assert.Single(Directory.EnumerateFiles(folder, "cimjob.dll", SearchOption.AllDirectories));

        Directory.CreateDirectory(Path.Combine(folder, "legacy"));
        await File.WriteAllTextAsync(Path.Combine(folder, "legacy", "Old.cs"), "using System.Management;\nclass Old : Missing { void Stop(ManagementObject job) => job.InvokeMethod(\"KillJob\", new object[] { false }); }\n");
        var legacy = await DotNet.RunAsync(folder, tool, "check", "legacy");
        Assert.Equal(1, legacy.ExitCode);
        Assert.Contains("Old.cs:2", legacy.Output, StringComparison.Ordinal);
        Assert.Contains("Use RequestStateChange, Terminate (4)", legacy.Output, StringComparison.Ordinal);

        var consumer = Consumers.Default;
        var project = await DotNet.RunAsync(folder, tool, "check", Path.Combine(packages.FolderOf(consumer), $"{consumer.Name}.csproj"), "--format", "json");
        Assert.Equal(1, project.ExitCode);
        Assert.DoesNotContain("loose", project.Output, StringComparison.Ordinal);
        Assert.Contains("\"rule\": \"CIMJOB001\"", project.Output, StringComparison.Ordinal);
    }
}
