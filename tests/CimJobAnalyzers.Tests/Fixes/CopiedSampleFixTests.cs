using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>The wait that programs copy from the samples, as they write it: in a helper, and in a program without a class.</summary>
public sealed class CopiedSampleFixTests
{
    private const string Helper = """
        using System;
        using System.Management;

        static class JobState { public const UInt16 New = 2; public const UInt16 Starting = 3; public const UInt16 Running = 4; public const UInt16 Completed = 7; }

        class Utility
        {
            public static bool JobCompleted(ManagementBaseObject outParams, ManagementScope scope)
            {
                bool jobCompleted = true;

                // Retrieve the path of the job.
                string JobPath = (string)outParams["Job"];
                ManagementObject Job = new ManagementObject(scope, new ManagementPath(JobPath), null);
                Job.Get();
                while ((UInt16)Job["JobState"] == JobState.Starting || (UInt16)Job["JobState"] == JobState.Running)
                {
                    Console.WriteLine("In progress... {0}% completed.", Job["PercentComplete"]);
                    System.Threading.Thread.Sleep(1000);
                    Job.Get();
                }

                // Figure out if the job failed.
                UInt16 jobState = (UInt16)Job["JobState"];
                if (jobState != JobState.Completed)
                {
                    UInt16 jobErrorCode = (UInt16)Job["ErrorCode"];
                    Console.WriteLine("Error Code:{0}", jobErrorCode);
                    Console.WriteLine("ErrorDescription: {0}", (string)Job["ErrorDescription"]);
                    jobCompleted = false;
                }

                return jobCompleted;
            }
        }
        """;

    private const string Program = """
        using System;
        using System.Management;
        using System.Threading;

        var job = new ManagementObject(@"root\virtualization\v2:Msvm_ConcreteJob.InstanceID='x'");
        // wait
        while ((ushort)job["JobState"] == 4)
        {
            Thread.Sleep(1000);
            job.Get();
        }

        if ((ushort)job["JobState"] != 7)
        {
            throw new InvalidOperationException();
        }
        """;

    [Fact]
    public async Task A_helper_waits_for_every_end() => Assert.Equal(
        Helper
            .Replace("(UInt16)Job[\"JobState\"] == JobState.Starting || (UInt16)Job[\"JobState\"] == JobState.Running", "(UInt16)Job[\"JobState\"] < JobState.Completed", StringComparison.Ordinal)
            .Replace("jobState != JobState.Completed", "jobState != JobState.Completed && jobState != 32768", StringComparison.Ordinal),
        await Repairs.OnlyAsync(Workbench.Create(Helper, [.. References.Framework, References.SystemManagement]), "CIMJOB009"));

    [Fact]
    public async Task A_program_without_a_class_waits_for_every_end() => Assert.Equal(
        Program
            .Replace("(ushort)job[\"JobState\"] == 4", "(ushort)job[\"JobState\"] < 7", StringComparison.Ordinal)
            .Replace("(ushort)job[\"JobState\"] != 7", "(ushort)job[\"JobState\"] != 7 && (ushort)job[\"JobState\"] != 32768", StringComparison.Ordinal),
        await Repairs.OnlyAsync(Workbench.Create(Program, [.. References.Framework, References.SystemManagement]), "CIMJOB009"));

    [Fact]
    public async Task A_program_without_a_class_waits_in_one_call()
    {
        var text = await Repairs.OnlyAsync(Workbench.Create(Program, [.. References.Framework, .. References.Library]), "CIMJOB009");
        Assert.Contains("// wait\nvar outcome = job.WaitForJob(new JobWaitOptions { PollingInterval = TimeSpan.FromSeconds(1) });\n\nif (!outcome.HasSucceeded)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_without_a_class_looks_anew()
    {
        var source = Program.Replace("    job.Get();\n", "", StringComparison.Ordinal).Replace("== 4", "< 7", StringComparison.Ordinal).Replace("!= 7", "is not (7 or 32768)", StringComparison.Ordinal);
        var text = await Repairs.OnlyAsync(Workbench.Create(source, [.. References.Framework, References.SystemManagement]), "CIMJOB010");
        Assert.Equal(source.Replace("    Thread.Sleep(1000);\n", "    Thread.Sleep(1000);\n    job.Get();\n", StringComparison.Ordinal), text);
    }
}
