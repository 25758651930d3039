using System.Text.RegularExpressions;

namespace System.Management;

/// <summary>The path of an instance or a class: <c>\\server\namespace:Class.Key="value"</c>.</summary>
public partial class ManagementPath
{
    public ManagementPath()
        : this(string.Empty)
    {
    }

    public ManagementPath(string path) => Path = path;

    public string Path { get; set; }

    public string ClassName => Parts.Groups["class"].Value;

    public string NamespacePath => Parts.Groups["namespace"].Value;

    public bool IsClass => ClassName.Length > 0 && InstanceId.Length == 0;

    public bool IsInstance => InstanceId.Length > 0;

    internal string InstanceId => Parts.Groups["key"].Value;

    private Match Parts => Form().Match(Path);

    public override string ToString() => Path;

    [GeneratedRegex("""\A((?<namespace>[^:]*):)?(?<class>\w*)(\.\w+=["'](?<key>[^"']*)["'])?\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
