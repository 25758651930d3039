using System.Management;
using Backup.ROOT.VIRTUALIZATION.V2;

namespace Backup;

/// <summary>Stops what a cancelled backup has left running.</summary>
public static class JobCleaner
{
    // A storage job of an SMI-S provider. Nobody looks at the answer, and the job may stay listed.
    public static void StopStorageJob(ManagementObject job)
    {
        job.InvokeMethod("KillJob", new object[] { false });
    }

    // The same, and the job is to disappear: RequestStateChange alone does not delete.
    public static void RemoveStorageJob(ManagementObject job)
    {
        job.InvokeMethod("KillJob", new object[] { true });
    }

    // The caller reads KillJob's codes: 0 stopped, 6 access denied, 7 not found.
    public static uint TryStop(ManagementObject job)
    {
        return (uint)job.InvokeMethod("KillJob", new object[] { true });
    }

    // The long form: ask for the parameters, fill them in, send them.
    public static void StopReplication(ManagementObject job)
    {
        var parameters = job.GetMethodParameters("KillJob");
        parameters["DeleteOnKill"] = false;
        job.InvokeMethod("KillJob", parameters, null);
    }

    // The name that the documentation of KillJob gives for its replacement; no provider has it.
    public static void CancelCheckpoint(ManagementObject job)
    {
        job.InvokeMethod("RequestChangeState", new object[] { (ushort)4 });
    }

    // Hyper-V's jobs, through a generated wrapper. Hyper-V does not support KillJob at all.
    public static void StopHyperVJobs(ManagementScope scope)
    {
        foreach (ConcreteJob job in ConcreteJob.GetInstances(scope, "JobState = 4"))
        {
            job.KillJob(true);
        }
    }
}
