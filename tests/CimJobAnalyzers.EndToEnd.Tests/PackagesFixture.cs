using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using CimJobAnalyzers.Demo;

namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>Packs once, has every consumer built, formatted twice and built again by the SDK's own commands, and keeps what they said.</summary>
public sealed class PackagesFixture : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("cimjob-").FullName;
    private readonly List<string> _outputs = [];

    // As deep below the root as the sample: its nuget.config serves the consumers too.
    private string ConsumersFolder => Path.Combine(_root, "tests", "consumers");

    public static string Repository { get; } = Walkthrough.FindRoot(AppContext.BaseDirectory);

    public string Root => _root;

    public string Feed => Path.Combine(_root, "artifacts", "packages");

    /// <summary>Newer than any package that a global folder may hold, and never seen before.</summary>
    public string Version { get; } = $"999.0.0-e2e.{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";

    public IReadOnlyList<BuildMessage> Before { get; private set; } = [];

    public IReadOnlyList<BuildMessage> After { get; private set; } = [];

    /// <summary>The text of every source file after the first formatting, by consumer and file name.</summary>
    public IReadOnlyDictionary<string, string> FormattedOnce { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> FormattedTwice { get; private set; } = new Dictionary<string, string>();

    public string AllOutput => string.Concat(_outputs);

    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.{extension}"));

    public string FolderOf(ConsumerProject consumer) => Path.Combine(ConsumersFolder, consumer.Name);

    public async Task InitializeAsync()
    {
        await PackAsync();
        await WriteConsumersAsync();

        var clean = await RunAsync("build", "clean.slnx", "-p:WritesLog=true");
        var failing = await RunAsync("build", "failing.slnx", "-p:WritesLog=true");
        Assert.False(failing.Succeeded, failing.Output);
        Before = BuildMessage.Parse(clean.EnsureSuccess().Output + failing.Output);
        await FormatAsync();
        FormattedOnce = await ReadSourcesAsync();
        await FormatAsync();
        FormattedTwice = await ReadSourcesAsync();
        After = BuildMessage.Parse((await RunAsync("build", "formatted.slnx")).EnsureSuccess().Output);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    // What this test run has built is packed as it is; building here would race with the builds of the other test projects.
    private async Task PackAsync()
    {
        var configuration = typeof(PackagesFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] command = ["pack", "src/Packages.slnf", "--no-build", "-c", configuration, "-o", Feed, $"-p:PackageVersion={Version}"];
        (await DotNet.RunAsync(Repository, command)).EnsureSuccess();
    }

    private async Task WriteConsumersAsync()
    {
        Directory.CreateDirectory(ConsumersFolder);
        File.Copy(Path.Combine(Repository, "tests", "CimJobAnalyzers.Sample", "nuget.config"), Path.Combine(ConsumersFolder, "nuget.config"));
        await WriteAsync("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{Path.Combine(_root, "artifacts", "consumer-packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackagesFolder()}</RestoreFallbackFolders>
                <NoWarn>$(NoWarn);CA1416</NoWarn>
                <ErrorLog Condition="'$(WritesLog)' == 'true'">build$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);

        foreach (var consumer in Consumers.All)
        {
            Directory.CreateDirectory(FolderOf(consumer));
            await WriteAsync(ProjectPath(consumer), consumer.ToProjectFile());
            await WriteAsync(Path.Combine(consumer.Name, ".editorconfig"), consumer.ToEditorConfig());
            foreach (var source in consumer.Sources)
            {
                File.Copy(Path.Combine(AppContext.BaseDirectory, "Consumers", source), Path.Combine(FolderOf(consumer), source));
            }
        }

        await WriteAsync("clean.slnx", Solution(Consumers.All.Where(consumer => !consumer.Fails)));
        await WriteAsync("failing.slnx", Solution(Consumers.All.Where(consumer => consumer.Fails)));
        await WriteAsync("formatted.slnx", Solution(Consumers.All.Where(consumer => consumer.IsFormatted)));
    }

    private async Task FormatAsync() =>
        (await RunAsync("format", "analyzers", "formatted.slnx", "--no-restore", "--severity", "warn", "--diagnostics", "CIMJOB001", "CIMJOB002", "CIMJOB003")).EnsureSuccess();

    private async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var result = await DotNet.RunAsync(ConsumersFolder, arguments);
        _outputs.Add(result.Output);
        return result;
    }

    private async Task<IReadOnlyDictionary<string, string>> ReadSourcesAsync()
    {
        var texts = new Dictionary<string, string>();
        foreach (var consumer in Consumers.All)
        {
            foreach (var source in consumer.Sources)
            {
                texts.Add($"{consumer.Name}/{source}", await File.ReadAllTextAsync(Path.Combine(FolderOf(consumer), source)));
            }
        }

        return texts;
    }

    private Task WriteAsync(string path, string text) => File.WriteAllTextAsync(Path.Combine(ConsumersFolder, path), text);

    private static string ProjectPath(ConsumerProject consumer) => $"{consumer.Name}/{consumer.Name}.csproj";

    private static string Solution(IEnumerable<ConsumerProject> consumers) =>
        $"<Solution>{string.Concat(consumers.Select(consumer => $"""<Project Path="{ProjectPath(consumer)}" />"""))}</Solution>";

    private static string GlobalPackagesFolder() =>
        typeof(PackagesFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "PackagesFolder").Value!;
}
