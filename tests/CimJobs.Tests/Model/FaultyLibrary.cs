using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobs.Tests.Model;

/// <summary>The library with a fault planted in its source, and a second copy of these tests that runs against it.</summary>
internal sealed class FaultyLibrary : AssemblyLoadContext
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("CimJobs.Tests")]
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, preprocessorSymbols: ["NET"]);

    private readonly byte[] _library;
    private readonly Assembly _tests;

    public FaultyLibrary(string file, string right, string wrong)
    {
        _library = Compile(file, right, wrong);
        _tests = LoadFromAssemblyPath(typeof(FaultyLibrary).Assembly.Location);
        _tests.GetType(typeof(Trials).FullName!)!.GetProperty(nameof(Trials.AreLimited))!.SetValue(null, true);
    }

    /// <summary>What a test says about this library; null when it passes.</summary>
    public Exception? Run(MethodInfo test)
    {
        var type = _tests.GetType(test.DeclaringType!.FullName!)!;
        return Record.Exception(() => type.GetMethod(test.Name)!.Invoke(Activator.CreateInstance(type), BindingFlags.DoNotWrapExceptions, null, [], null));
    }

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "CimJobs.Core" ? LoadFromStream(new MemoryStream(_library)) : null;

    private static byte[] Compile(string file, string right, string wrong)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "LibrarySources"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Assert.Equal(2, sources[file].Split(right).Length);
        sources[file] = sources[file].Replace(right, wrong, StringComparison.Ordinal);

        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "CimJobs.Core",
            sources.Values.Append(Usings).Select(text => CSharpSyntaxTree.ParseText(text, Options)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }
}
