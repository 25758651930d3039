using System.Management;

namespace Consumer
{
    // Without the library these lose something or cannot be rewritten: no bulk fix may touch them.
    public static class Unfixed
    {
        public static void DeletionLost(ManagementObject job)
        {
            job.InvokeMethod("KillJob", new object[] { true }); // CIMJOB001
        }

        public static uint ResultRead(ManagementObject job)
        {
            return (uint)job.InvokeMethod("KillJob", new object[] { false }); // CIMJOB001
        }

        public static void BuiltElsewhere(ManagementObject job, object[] arguments)
        {
            job.InvokeMethod("KillJob", arguments); // CIMJOB001
        }
    }
}
