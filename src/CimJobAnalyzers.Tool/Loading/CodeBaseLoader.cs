using CimJobAnalyzers.Surfaces.Texts;
using CimJobAnalyzers.Tool.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace CimJobAnalyzers.Tool.Loading;

/// <summary>Reads a solution or a project as its build sees it, and everything else as loose files.</summary>
internal static class CodeBaseLoader
{
    private static readonly string[] Solutions = [".sln", ".slnx", ".slnf"];

    public static async Task<CodeBase> LoadAsync(CodeRequest request, CancellationToken cancellationToken)
    {
        if (!Path.Exists(request.Path))
        {
            throw new FileNotFoundException($"There is no {request.Path}.");
        }

        var loose = new LooseFiles(request);
        var notes = new List<string>();
        var extension = Path.GetExtension(request.Path).ToLowerInvariant();
        var solution =
            Directory.Exists(request.Path) ? await loose.AddAsync(new AdhocWorkspace().CurrentSolution, loose.Find(request.Path, ".cs"), cancellationToken)
            : extension == ".cs" ? await loose.AddAsync(new AdhocWorkspace().CurrentSolution, [request.Path], cancellationToken)
            : extension == ".csproj" || Solutions.Contains(extension) ? await LoadProjectsAsync(request, extension == ".csproj", loose, notes, cancellationToken)
            : throw new InvalidDataException($"{request.Path} is no solution, no project, no C# file and no folder.");
        var scripts = new List<SourceFile>();
        foreach (var file in loose.Find(request.Root, [.. ScriptFiles.Extensions]))
        {
            if (await loose.ReadAsync(file, cancellationToken) is { } script)
            {
                scripts.Add(script);
            }
        }

        return new CodeBase(solution, scripts, notes, loose.Failures);
    }

    private static async Task<Solution> LoadProjectsAsync(CodeRequest request, bool isProject, LooseFiles loose, List<string> notes, CancellationToken cancellationToken)
    {
        if (isProject && IsLegacy(request.Path))
        {
            return await AsLooseAsync(new AdhocWorkspace().CurrentSolution, [request.Path]);
        }

        var workspace = MSBuildWorkspace.Create();
        var solution = isProject
            ? (await workspace.OpenProjectAsync(request.Path, cancellationToken: cancellationToken)).Solution
            : await workspace.OpenSolutionAsync(request.Path, cancellationToken: cancellationToken);
        var unusable = new HashSet<string>();
        foreach (var project in solution.Projects.Where(project => project.Language == LanguageNames.CSharp).ToList())
        {
            if (!IsRestored(project)
                || await project.GetCompilationAsync(cancellationToken) is not { } compilation
                || compilation.GetSpecialType(SpecialType.System_Object).TypeKind == TypeKind.Error)
            {
                unusable.Add(project.FilePath!);
                solution = solution.RemoveProject(project.Id);
            }
        }

        var loaded = solution.Projects.Select(project => project.FilePath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        unusable.UnionWith(Named(request.Path).Where(project => !loaded.Contains(project) && File.Exists(project)));
        return await AsLooseAsync(solution, unusable);

        async Task<Solution> AsLooseAsync(Solution current, IEnumerable<string> projects)
        {
            foreach (var project in projects.Order(StringComparer.Ordinal))
            {
                var reason = IsLegacy(project) ? "it is of a form that only Visual Studio's MSBuild loads" : "it does not load, or is not restored";
                notes.Add($"{request.Relative(project)} is read as loose files: {reason}.");
                current = await loose.AddAsync(current, loose.Find(Path.GetDirectoryName(project)!, ".cs"), cancellationToken);
            }

            return current;
        }
    }

    // The projects that a solution names; a workspace drops those that it cannot load.
    private static IEnumerable<string> Named(string solution) =>
        Path.GetExtension(solution).Equals(".csproj", StringComparison.OrdinalIgnoreCase)
            ? []
            : File.ReadAllText(solution).Split('"').Where(text => text.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(text => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(solution)!, text.Replace('\\', Path.DirectorySeparatorChar))));

    // What restoring writes lies above what compiling writes, wherever that is.
    private static bool IsRestored(Project project)
    {
        var folder = Path.GetDirectoryName(project.CompilationOutputInfo.AssemblyPath);
        for (var up = 0; up < 3 && folder is not null; up++, folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "project.assets.json")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLegacy(string project) => !File.ReadAllText(project).Contains("Sdk", StringComparison.Ordinal);
}
