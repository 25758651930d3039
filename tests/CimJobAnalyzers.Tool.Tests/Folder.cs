using System.Text;

namespace CimJobAnalyzers.Tool.Tests;

/// <summary>A folder of files, for one test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cimjob-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public Folder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Folder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this;
    }

    public byte[] Bytes(string name) => File.ReadAllBytes(this[name]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
