namespace Microsoft.Management.Infrastructure;

/// <summary>A class, as far as what stands above it.</summary>
public class CimClass
{
    private readonly IEnumerable<string> _ancestors;

    internal CimClass(IEnumerable<string> ancestors) => _ancestors = ancestors;

    public string? CimSuperClassName => _ancestors.FirstOrDefault();

    public CimClass? CimSuperClass => _ancestors.Any() ? new(_ancestors.Skip(1)) : null;
}
