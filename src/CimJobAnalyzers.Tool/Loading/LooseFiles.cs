using System.Xml;
using System.Xml.Linq;
using CimJobAnalyzers.Tool.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CimJobAnalyzers.Tool.Loading;

/// <summary>Reads C# files that no project vouches for: those below one project file, or in no project, are compiled together.</summary>
internal sealed class LooseFiles(CodeRequest request)
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly string[] PassedBy = ["bin", "obj", "node_modules", "packages", ".git", ".vs"];

    private readonly Dictionary<string, string> _projectFolders = new(StringComparer.Ordinal);

    public List<string> Failures { get; } = [];

    /// <summary>All files below a folder that end as asked, without what builds leave behind.</summary>
    public IEnumerable<string> Find(string folder, params string[] extensions)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            if (request.IsIncluded(file))
            {
                yield return file;
            }
        }

        foreach (var below in Directory.EnumerateDirectories(folder).Where(below => !IsPassedBy(below)).Order(StringComparer.Ordinal).SelectMany(below => Find(below, extensions)))
        {
            yield return below;
        }
    }

    /// <summary>The solution with a project for each group of files.</summary>
    public async Task<Solution> AddAsync(Solution solution, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var projects = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (var group in files.GroupBy(file => ProjectFolder(Path.GetDirectoryName(file)!)))
        {
            var project = solution.AddProject(request.Relative(group.Key), $"Loose{solution.ProjectIds.Count}", LanguageNames.CSharp)
                .WithMetadataReferences(ApiShapes.All)
                .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
            if (HasImplicitUsings(group.Key))
            {
                project = project.AddDocument("ImplicitUsings.g.cs", ImplicitUsings).Project;
            }

            foreach (var config in ConfigFiles(group.Key, group))
            {
                var id = DocumentId.CreateNewId(project.Id);
                project = project.Solution.AddAnalyzerConfigDocument(id, ".editorconfig", SourceText.From(await File.ReadAllTextAsync(config, cancellationToken)), filePath: config).GetProject(project.Id)!;
            }

            foreach (var file in group)
            {
                if (await ReadAsync(file, cancellationToken) is { } source)
                {
                    project = project.AddDocument(Path.GetFileName(file), SourceText.From(source.Text, source.Encoding), filePath: file).Project;
                }
            }

            projects.Add(group.Key, project.Id);
            solution = project.Solution;
        }

        return projects.Aggregate(solution, (current, item) => WithReferences(current, item.Value, ReferencedFolders(item.Key).Select(folder => projects.GetValueOrDefault(folder)).OfType<ProjectId>()));
    }

    /// <summary>A file; null when it cannot be read, which is then among the failures.</summary>
    public async Task<SourceFile?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await SourceFile.ReadAsync(file, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Failures.Add($"{request.Relative(file)}: {failure.Message}");
            return null;
        }
    }

    private static Solution WithReferences(Solution solution, ProjectId project, IEnumerable<ProjectId> referenced) =>
        referenced.Distinct().Where(other => other != project && !solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(other).Contains(project))
            .Aggregate(solution, (current, other) => current.AddProjectReference(project, new ProjectReference(other)));

    // The folders of the projects that a folder's projects name; what is no XML names none.
    private static IEnumerable<string> ReferencedFolders(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.csproj"))
        {
            foreach (var reference in ReferencedProjects(file))
            {
                yield return Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, reference.Replace('\\', '/'))))!;
            }
        }
    }

    private static IEnumerable<string> ReferencedProjects(string file)
    {
        try
        {
            return XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "ProjectReference").Select(element => element.Attribute("Include")?.Value).OfType<string>();
        }
        catch (XmlException)
        {
            return [];
        }
    }

    // A link may lead back up.
    private static bool IsPassedBy(string folder) =>
        PassedBy.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase) || File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);

    // Asked of each folder once, not of each file.
    private string ProjectFolder(string folder)
    {
        if (!_projectFolders.TryGetValue(folder, out var found))
        {
            found = folder.Length <= request.Root.Length ? request.Root
                : Directory.EnumerateFiles(folder, "*.csproj").Any() ? folder
                : ProjectFolder(Path.GetDirectoryName(folder)!);
            _projectFolders.Add(folder, found);
        }

        return found;
    }

    private static bool HasImplicitUsings(string folder) =>
        Directory.EnumerateFiles(folder, "*.csproj").Any(project => File.ReadAllText(project).Contains("<ImplicitUsings>enable", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> ConfigFiles(string folder, IEnumerable<string> files) =>
        files.Select(file => Path.GetDirectoryName(file)!).Append(folder).SelectMany(Upwards).Distinct().Select(above => Path.Combine(above, ".editorconfig")).Where(File.Exists);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            yield return above;
        }
    }
}
