using System.Management;

namespace Consumer
{
    public static class Cleaner
    {
        public static void ByName(ManagementObject job)
        {
            job.InvokeMethod("KillJob", new object[] { false }); // CIMJOB001
        }

        public static void LongForm(ManagementObject job)
        {
            var parameters = job.GetMethodParameters("KillJob");
            parameters["DeleteOnKill"] = false;
            job.InvokeMethod("KillJob", parameters, null); // CIMJOB001
        }

        public static void Wrapped(ConcreteJob job)
        {
            job.KillJob(false); // CIMJOB002
        }

        public static void Misspelt(ManagementObject job)
        {
            job.InvokeMethod("RequestChangeState", new object[] { (ushort)4 }); // CIMJOB003
        }
    }
}
