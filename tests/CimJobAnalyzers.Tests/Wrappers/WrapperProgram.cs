namespace CimJobAnalyzers.Tests.Wrappers;

/// <summary>A program that stops a job through a wrapper, with the machine that the job belongs to beside it.</summary>
/// <param name="Name">What is particular about the wrapper.</param>
/// <param name="Support">The wrapper.</param>
/// <param name="Written">What takes the call's place when the state is Terminate; null when nothing may.</param>
internal sealed record WrapperProgram(string Name, string Support, string? Written)
{
    public const string SystemManagement = "ManagementObject machine, ManagementObject job";
    public const string Infrastructure = "CimSession session, CimInstance machine, CimInstance job";

    /// <summary>What the program is given.</summary>
    public string Parameters { get; init; } = SystemManagement;

    /// <summary>The statement that makes the wrapper.</summary>
    public string Setup { get; init; } = "var w = new Wrapper(machine, job);";

    public string Call { get; init; } = "w.KillJob(false)";

    /// <summary>Whether the fix must say that the wrapper does more.</summary>
    public bool IsMarked { get; init; }

    public string Refusal { get; init; } = "ObjectChosenByWrapper";

    /// <summary>The whole file.</summary>
    public string Source => $$"""
        using System;
        using System.Collections.Generic;
        using System.Management;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Management.Infrastructure;
        using Support;

        namespace Consumer
        {
            public static class Program
            {
                public static int Asked;

                public static object? Run({{Parameters}}, bool flag)
                {
                    {{Setup}}
                    {{Call}};
                    return null;
                }
            }
        }

        namespace Support
        {
            {{Support}}
        }
        """;

    public override string ToString() => Name;
}
