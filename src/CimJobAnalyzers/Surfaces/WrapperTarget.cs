namespace CimJobAnalyzers.Surfaces;

/// <summary>Which parameters of a static wrapper take what its request goes to.</summary>
/// <param name="Object">The place of the ManagementObject, or of the CIM session.</param>
/// <param name="Instance">The place of the job's instance, when a session sends the request.</param>
internal readonly record struct WrapperTarget(int Object, int? Instance)
{
    public bool Takes(int parameter) => parameter == Object || parameter == Instance;
}
