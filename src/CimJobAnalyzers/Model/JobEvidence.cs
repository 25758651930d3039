namespace CimJobAnalyzers.Model;

/// <summary>What the code proves about one object.</summary>
/// <param name="Kind">Whether it is a job.</param>
/// <param name="Provider">Who implements it.</param>
/// <param name="ClassName">The class that is named for it, if it is the same one whatever way the object comes.</param>
internal readonly record struct JobEvidence(JobKind Kind, CimProvider Provider = CimProvider.Unknown, string? ClassName = null)
{
    public static JobEvidence None => default;

    public bool IsHyperV => Provider == CimProvider.HyperV;

    /// <summary>Whether a request for a state may reach something that it does another thing to.</summary>
    public bool MayBeNoJob => Kind is JobKind.NoJob or JobKind.Doubtful;

    /// <summary>Whether the class is documented to support RequestStateChange no more than KillJob.</summary>
    public bool AnswersNoRequest => Provider == CimProvider.HyperVVersion1 && ClassName is { } name && CimNames.AreEqual(name, "Msvm_StorageJob");

    /// <summary>What holds of an object that can come in any of these ways: what all of them prove.</summary>
    public static JobEvidence OfAny(IEnumerable<JobEvidence> origins)
    {
        JobEvidence? found = null;
        foreach (var origin in origins)
        {
            found = found is { } other ? other.Or(origin) : origin;
        }

        return found ?? None;
    }

    /// <summary>What holds when both are said of the same object: its namespace and its class, its path and its scope.</summary>
    public JobEvidence And(JobEvidence other)
    {
        var className = ClassName ?? other.ClassName;
        var provider = Agreed(Provider, other.Provider) ?? (className is not null ? CimClasses.OfClass(className).Provider : CimProvider.Unknown);
        return provider == CimProvider.Cimv2 && className is not null && CimNames.AreEqual(className, "CIM_Job")
            ? new(JobKind.NoJob, provider, className)
            : new((JobKind)Math.Max((int)Kind, (int)other.Kind), provider, className);
    }

    /// <summary>What holds when the object is either of the two.</summary>
    public JobEvidence Or(JobEvidence other) => new(
        Kind == other.Kind ? Kind
            : MayBeNoJob || other.MayBeNoJob ? JobKind.Doubtful
            : JobKind.Unknown,
        Provider == other.Provider ? Provider : CimProvider.Unknown,
        string.Equals(ClassName, other.ClassName, StringComparison.OrdinalIgnoreCase) ? ClassName : null);

    // Both versions of Hyper-V use the same class names, so the older one's namespace decides. Null for what contradicts itself.
    private static CimProvider? Agreed(CimProvider left, CimProvider right) => (left, right) switch
    {
        (CimProvider.Unknown, var known) => known,
        (var known, CimProvider.Unknown) => known,
        (CimProvider.HyperV, CimProvider.HyperVVersion1) or (CimProvider.HyperVVersion1, CimProvider.HyperV) => CimProvider.HyperVVersion1,
        _ => left == right ? left : null,
    };
}
