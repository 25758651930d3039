namespace CimJobAnalyzers.Model;

/// <summary>Whether an object is a job, as far as the code shows what it can be.</summary>
internal enum JobKind
{
    /// <summary>Nothing says that it is one, and nothing speaks against it.</summary>
    Unknown,

    /// <summary>It is of a class below CIM_Job, whatever way it comes.</summary>
    Job,

    /// <summary>One way it can come, or the name of its class, says that it may be something else.</summary>
    Doubtful,

    /// <summary>It is of a class that is not below CIM_Job, whatever way it comes.</summary>
    NoJob,
}
