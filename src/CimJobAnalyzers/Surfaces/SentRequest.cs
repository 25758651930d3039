namespace CimJobAnalyzers.Surfaces;

/// <summary>One request that a wrapper's method is seen to send.</summary>
/// <param name="Object">The ManagementObject or the CIM session that it goes to; null if the code does not show which.</param>
/// <param name="Instance">The job's instance, when a session sends the request.</param>
/// <param name="IsDirect">Whether the object itself is asked, at once and without more: what can be written elsewhere as well.</param>
internal sealed record SentRequest(ObjectPath? Object, ObjectPath? Instance, bool IsDirect)
{
    public static readonly SentRequest Unseen = new(null, null, IsDirect: false);

    public bool IsToSameObject(SentRequest other) => Object is not null && Object.Equals(other.Object) && Equals(Instance, other.Instance);
}
