namespace CimJobAnalyzers.Model;

/// <summary>What the name of a CIM class, or of the namespace it is in, says of its instances.</summary>
internal static class CimClasses
{
    private const string Job = "Job";
    private const string HyperVSchema = "Msvm";

    // Called jobs, and below no CIM_Job that has methods.
    private static readonly string[] WithoutKillJob = ["Win32_PrintJob", "Win32_ScheduledJob", "MSFT_StorageJob", "SPACES_StorageJob"];

    // Above CIM_Job: who asks for them may get jobs and anything else.
    private static readonly string[] AboveJob = ["CIM_ManagedElement", "CIM_ManagedSystemElement", "CIM_LogicalElement"];

    // Schemas whose classes below CIM_Job are all called jobs.
    private static readonly string[] KnownSchemas = ["CIM", HyperVSchema, "Win32", "MSFT", "SPACES"];

    public static JobEvidence OfClass(string name)
    {
        var at = name.IndexOf('_');
        if (at < 0 || !name.All(IsWord))
        {
            return new(JobKind.Unknown, ClassName: name);
        }

        var schema = name.Substring(0, at);
        var provider = CimNames.AreEqual(schema, HyperVSchema) ? CimProvider.HyperV : CimProvider.Unknown;
        return new(KindOf(name, schema), provider, name);
    }

    /// <summary>What the part of a name says that the code shows.</summary>
    public static JobEvidence OfPartialClass(string beginning, string end)
    {
        var known = OfClass(beginning);
        var isJob = known.Provider == CimProvider.HyperV && end.EndsWith(Job, StringComparison.OrdinalIgnoreCase);
        var isBare = beginning.Length == 0 || beginning.EndsWith("_", StringComparison.Ordinal);
        var kind = isJob ? JobKind.Job
            : known.Kind == JobKind.NoJob && !isBare ? JobKind.Doubtful
            : JobKind.Unknown;
        return new(kind, known.Provider);
    }

    /// <param name="segments">The namespace's names from the root on, or its last ones.</param>
    public static JobEvidence OfNamespace(IReadOnlyList<string> segments)
    {
        var count = segments.Count;
        if (count >= 3 && Is(count - 3, "root") && Is(count - 2, "virtualization") && Is(count - 1, "v2"))
        {
            return new(JobKind.Unknown, CimProvider.HyperV);
        }

        if (count >= 2 && Is(count - 2, "root") && Is(count - 1, "virtualization"))
        {
            return new(JobKind.Unknown, CimProvider.HyperVVersion1);
        }

        // The jobs of Windows' own storage are MSFT_StorageJobs.
        if (count >= 4 && Is(0, "root") && Is(1, "Microsoft") && Is(2, "Windows") && Is(3, "Storage"))
        {
            return new(JobKind.Doubtful, CimProvider.Other);
        }

        // The cluster's namespace holds classes of Hyper-V's.
        var isOther = count >= 2 && Is(0, "root") && !Is(1, "HyperVCluster") && segments.All(segment => segment.Length > 0 && segment.All(IsWord));
        return !isOther ? JobEvidence.None : new(JobKind.Unknown, count == 2 && Is(1, "cimv2") ? CimProvider.Cimv2 : CimProvider.Other);

        bool Is(int index, string name) => CimNames.AreEqual(segments[index], name);
    }

    private static JobKind KindOf(string name, string schema)
    {
        if (WithoutKillJob.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return JobKind.NoJob;
        }

        if (name.IndexOf(Job, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            // What another vendor calls so may be anything.
            return name.EndsWith(Job, StringComparison.OrdinalIgnoreCase) && (CimNames.AreEqual(schema, "CIM") || CimNames.AreEqual(schema, HyperVSchema))
                ? JobKind.Job
                : JobKind.Unknown;
        }

        var isKnown = schema.Length == 0 || KnownSchemas.Contains(schema, StringComparer.OrdinalIgnoreCase);
        return isKnown && !AboveJob.Contains(name, StringComparer.OrdinalIgnoreCase) ? JobKind.NoJob : JobKind.Doubtful;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
