using System.Management;

namespace Consumer
{
    public static class SectionKillLibrary
    {
        public static void Stop(ManagementObject job)
        {
            job.InvokeMethod("KillJob", new object[] { false }); // CIMJOB001
        }
    }
}
