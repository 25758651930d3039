namespace CimJobAnalyzers.Tests.Harness;

/// <summary>A program around jobs into which a test puts its own members.</summary>
internal static class JobProgram
{
    public const string Head = """
        using System;
        using System.Linq;
        using System.Management;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Management.Infrastructure;

        static class S { public const ushort New = 2, Starting = 3, Running = 4, Suspended = 5, ShuttingDown = 6, Completed = 7, Terminated = 8, Killed = 9, Exception = 10, CompletedWithWarnings = 32768; }
        enum J : ushort { New = 2, Starting = 3, Running = 4, Suspended = 5, ShuttingDown = 6, Completed = 7, Terminated = 8, Killed = 9, Exception = 10, CompletedWithWarnings = 32768 }
        enum ReturnCode : uint { Completed = 0, Started = 4096, Failed = 32768 }
        class Model { public J State { get; set; } }
        class C
        {
            static readonly ushort[] Ends = { 7, 8, 9, 10, 32768 };
            static readonly ushort[] FailedEnds = { 8, 9, 10 };
            static void Validate(object answer) { }

        """;

    /// <summary>The program with these members in its class, and with more behind it.</summary>
    public static Workbench Open(string members, string more = "", string? editorConfig = null) =>
        Workbench.Create(Head + members + "\n}\n" + more, [.. References.Framework, References.SystemManagement, References.ManagementInfrastructure], editorConfig);
}
