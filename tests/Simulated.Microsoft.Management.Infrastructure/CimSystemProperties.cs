namespace Microsoft.Management.Infrastructure;

/// <summary>What an instance knows of itself. It has no path.</summary>
public class CimSystemProperties
{
    internal CimSystemProperties(string? namespaceName, string className) => (Namespace, ClassName) = (namespaceName, className);

    public string? Namespace { get; }

    public string? ServerName => null;

    public string ClassName { get; }

    public string? Path => null;
}
