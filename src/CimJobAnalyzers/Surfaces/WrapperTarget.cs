namespace CimJobAnalyzers.Surfaces;

/// <summary>Which parameters of a static wrapper take what its request goes to.</summary>
/// <param name="Object">The place of the ManagementObject, or of the CIM session.</param>
/// <param name="Instance">The place of the job's instance, when a session sends the request.</param>
internal readonly record struct WrapperTarget(int Object, int? Instance)
{
    /// <summary>The parameters that a request goes straight to; null if it goes to something else, or not always there.</summary>
    public static WrapperTarget? Of(SentRequest? request) =>
        request is not { IsDirect: true, Object: { Parameter: { } target, Steps.IsEmpty: true } } ? null
        : request.Instance is null ? new(target, null)
        : request.Instance is { Parameter: { } instance, Steps.IsEmpty: true } ? new(target, instance)
        : null;

    public bool Takes(int parameter) => parameter == Object || parameter == Instance;
}
