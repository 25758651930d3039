namespace CimJobAnalyzers.Model;

/// <summary>What the code proves about the receiver of a call.</summary>
internal enum JobEvidence
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The receiver is of a class that is called a job and has no KillJob.</summary>
    WithoutKillJob,

    /// <summary>The receiver is an instance of a class below CIM_Job.</summary>
    Job,

    /// <summary>The receiver belongs to Hyper-V's provider, where KillJob is documented as not supported.</summary>
    HyperV,
}
