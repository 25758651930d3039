using System.Management;

namespace Consumer
{
    public static class WithLibrary
    {
        public static void Delete(ManagementObject job)
        {
            job.InvokeMethod("KillJob", new object[] { true }); // CIMJOB001
        }

        public static uint Answer(ManagementObject job)
        {
            return (uint)job.InvokeMethod("KillJob", new object[] { false }); // CIMJOB001
        }
    }
}
