using CimJobAnalyzers.Tests.Harness;

namespace CimJobAnalyzers.Tests.Fixes;

public sealed class CIMJOB011FixTests
{
    private const string Rule = "CIMJOB011";
    private const string Job = "var job = new ManagementObject(Path);";
    private const string Terminate = " job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! });";

    [Theory]
    [InlineData(Job + Terminate + "\n        job.Delete();", Job + " job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true });")]
    [InlineData(Job + Terminate + " var x = 1; job.Delete(); Console.WriteLine(x);", Job + " job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true }); var x = 1; Console.WriteLine(x);")]
    [InlineData(Job + " job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)5 });\n        job.Delete();", Job + " job.StopJob(JobStopRequest.Kill, new JobStopOptions { DeleteWhenOver = true });")]
    [InlineData(Job + " job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4 /* end */ });\n        job.Delete();", Job + " job.StopJob(JobStopRequest.Terminate, new JobStopOptions { DeleteWhenOver = true } /* end */);")]
    public async Task Stops_waits_and_deletes_in_one_call(string body, string repaired)
    {
        var head = JobProgram.Head.Replace("using Microsoft", "using CimJobs;\nusing Microsoft", StringComparison.Ordinal);
        Assert.Equal(head + Members(repaired) + "\n}\n", await Repairs.OnlyAsync(Open(Members(body)), Rule));
    }

    [Theory]
    [InlineData(Job + " var r = job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null! }); if ((uint)r == 0) { } job.Delete();", "ResultReadInAnotherWay")]
    [InlineData(Job + " job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)3 }); job.Delete();", "StateNotKnown")]
    [InlineData(Job + " job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, \"00000000000500.000000:000\" }); job.Delete();", "ArgumentNotCarried")]
    [InlineData(Job + " var a = new object[] { (ushort)4 }; job.InvokeMethod(\"RequestStateChange\", a); job.Delete(); Console.WriteLine(a);", "ArgumentsBuiltElsewhere")]
    [InlineData(Job + " var p = job.GetMethodParameters(\"RequestStateChange\"); p[\"RequestedState\"] = (ushort)4; job.InvokeMethod(\"RequestStateChange\", p, null); job.Delete();", "ArgumentsBuiltElsewhere")]
    [InlineData(Job + " job.InvokeMethod(new ManagementOperationObserver(), \"RequestStateChange\", new object[] { (ushort)4 }); job.Delete();", "AnswerReadElsewhere")]
    [InlineData("var job = new CimInstance(\"Msvm_ConcreteJob\", \"root/virtualization/v2\"); s.InvokeMethod(job, \"RequestStateChange\", new CimMethodParametersCollection { CimMethodParameter.Create(\"RequestedState\", (ushort)4, CimFlags.In) }); s.DeleteInstance(job);", "NoLibraryForApi")]
    public async Task Refuses(string body, string reason) => Assert.Equal(reason, await Repairs.RefusalAsync(Open(Members(body)), Rule));

    [Fact]
    public async Task Refuses_without_the_library() =>
        Assert.Equal("LibraryNotReferenced", await Repairs.RefusalAsync(JobProgram.Open(Members(Job + Terminate + " job.Delete();")), Rule));

    private static string Members(string body) =>
        $"    const string Path = @\"root\\interop:CIM_ConcreteJob.InstanceID='x'\";\n    void M(CimSession s)\n    {{\n        {body}\n    }}";

    private static Workbench Open(string members) => Workbench.Create(JobProgram.Head + members + "\n}\n", [.. References.Framework, .. References.Library]);
}
