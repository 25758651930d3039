using System;
using System.Management;
using System.Threading;
using System.Threading.Tasks;
using CimJobs;
using Microsoft.Management.Infrastructure;

namespace Consumer
{
    public static class Depends
    {
        public static async Task<bool> ExportAsync(ManagementObject service, IProgress<JobProgress> progress, CancellationToken cancellationToken)
        {
            var options = new JobWaitOptions { Limit = TimeSpan.FromMinutes(10), Progress = progress, TimeProvider = TimeProvider.System };
            using (var started = await service.InvokeJobMethodAsync("ExportSystemDefinition", null, options, cancellationToken))
            {
                return started.Outcome.EnsureSucceeded().HasSucceeded;
            }
        }

        public static JobStopResult Stop(ManagementObject job)
        {
            return job.StopJob(JobStopRequest.Terminate).EnsureStopped();
        }

        public static JobStopResult Stop(CimSession session, CimInstance job)
        {
            return session.StopJob(job, JobStopRequest.Terminate).EnsureStopped();
        }
    }
}
