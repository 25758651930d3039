using CimJobAnalyzers.CodeFixes;
using CimJobAnalyzers.CodeFixes.Rules;
using CimJobAnalyzers.Rules.CIMJOB001;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace CimJobAnalyzers.Tests.Rules;

/// <summary>The rule as a .NET Framework project meets it, through the Roslyn team's harness.</summary>
public sealed class CIMJOB001Tests
{
    [Fact]
    public async Task A_call_in_an_old_project_is_reported_where_it_stands_and_rewritten()
    {
        await Create(
            """
            using System.Management;

            class C
            {
                void M(ManagementObject job)
                {
                    [|job.InvokeMethod("KillJob", new object[] { false })|];
                }
            }
            """,
            """
            using System.Management;

            class C
            {
                void M(ManagementObject job)
                {
                    job.InvokeMethod("RequestStateChange", new object[] { (ushort)4, null });
                }
            }
            """,
            EquivalenceKeys.AsConfigured).RunAsync();
    }

    [Fact]
    public async Task Three_statements_are_one_call()
    {
        await Create(
            """
            using System.Management;

            class C
            {
                void M(ManagementObject job)
                {
                    ManagementBaseObject inParams = job.GetMethodParameters("KillJob");
                    inParams["DeleteOnKill"] = false;
                    [|job.InvokeMethod("KillJob", inParams, null)|];
                }
            }
            """,
            """
            using System.Management;

            class C
            {
                void M(ManagementObject job)
                {
                    ManagementBaseObject inParams = job.GetMethodParameters("RequestStateChange");
                    inParams["RequestedState"] = (ushort)5;
                    job.InvokeMethod("RequestStateChange", inParams, null);
                }
            }
            """,
            EquivalenceKeys.Kill).RunAsync();
    }

    private static CSharpCodeFixTest<CIMJOB001KillJobByNameAnalyzer, CIMJOB001KillJobByNameCodeFixProvider, DefaultVerifier> Create(
        string source,
        string fixedSource,
        string key) => new()
        {
            TestCode = source,
            FixedCode = fixedSource,
            CodeActionEquivalenceKey = key,
            CodeActionIndex = key == EquivalenceKeys.Kill ? 1 : 0,
            ReferenceAssemblies = ReferenceAssemblies.NetFramework.Net472.Default.AddAssemblies(["System.Management"]),
        };
}
