using System.Management;

namespace Backup;

/// <summary>Waits for a job as copied samples do.</summary>
public static class JobWaiter
{
    // It leaves while the job goes on in other states, looks at the same copy of the job for ever, and calls a success with warnings a failure.
    public static bool Wait(ManagementObject job)
    {
        while ((ushort)job["JobState"] == 3 || (ushort)job["JobState"] == 4)
        {
            Console.WriteLine("In progress: {0} %", job["PercentComplete"]);
            Thread.Sleep(1000);
        }

        return (ushort)job["JobState"] == 7;
    }
}
