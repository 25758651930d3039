using System.Diagnostics.CodeAnalysis;
using System.Management;

namespace Consumer
{
    public static class Suppressed
    {
        public static void Pragma(ManagementObject job)
        {
#pragma warning disable CIMJOB001
            job.InvokeMethod("KillJob", new object[] { false });
#pragma warning restore CIMJOB001
        }

        [SuppressMessage("CimJobs", "CIMJOB001", Justification = "An old provider.")]
        public static void Attribute(ManagementObject job)
        {
            job.InvokeMethod("KillJob", new object[] { false });
        }

        public static void NotSuppressed(ManagementObject job)
        {
            job.InvokeMethod("KillJob", new object[] { false }); // CIMJOB001
        }
    }
}
