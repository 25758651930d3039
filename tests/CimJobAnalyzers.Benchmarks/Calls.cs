using System.Globalization;
using System.Text;

namespace CimJobAnalyzers.Benchmarks;

/// <summary>A source file with a few hundred calls that the rules look at, and how many of them they are to report.</summary>
internal sealed record Calls(string Text, int Reported)
{
    private const int Groups = 100;

    private const string SystemManagementDeclarations = """
            public class ConcreteJob : System.ComponentModel.Component
            {
                private static string CreatedClassName = "Msvm_ConcreteJob";
                private ManagementObject PrivateLateBoundObject = null!;

                public string ManagementClassName => CreatedClassName;

                public uint KillJob(bool DeleteOnKill)
                {
                    ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("KillJob");
                    inParams["DeleteOnKill"] = DeleteOnKill;
                    ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("KillJob", inParams, null);
                    return System.Convert.ToUInt32(outParams["ReturnValue"]);
                }

                public uint RequestStateChange(ushort RequestedState, System.TimeSpan TimeoutPeriod)
                {
                    ManagementBaseObject inParams = PrivateLateBoundObject.GetMethodParameters("RequestStateChange");
                    inParams["RequestedState"] = RequestedState;
                    ManagementBaseObject outParams = PrivateLateBoundObject.InvokeMethod("RequestStateChange", inParams, null);
                    return System.Convert.ToUInt32(outParams["ReturnValue"]);
                }
            }
        """;

    // By name, the long form, a misspelt name and a wrapper; the last one is right.
    private const string SystemManagementGroup = """
                public static void ByName#(ManagementObject job) => job.InvokeMethod("KillJob", new object[] { true });

                public static void LongForm#(ManagementObject job)
                {
                    var parameters = job.GetMethodParameters("KillJob");
                    parameters["DeleteOnKill"] = false;
                    job.InvokeMethod("KillJob", parameters, null);
                }

                public static void Misspelt#(ManagementObject job) => job.InvokeMethod("RequestChangeState", new object[] { (ushort)4 });

                public static void Wrapped#(ConcreteJob job) => job.KillJob(false);

                public static void Right#(ManagementObject job) => job.InvokeMethod("RequestStateChange", new object[] { (ushort)4 });

        """;

    private const string ManagementInfrastructureGroup = """
                public static void ByName#(CimSession session, CimInstance job) =>
                    session.InvokeMethod(job, "KillJob", new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", true, CimFlags.In) });

                public static void LongForm#(CimSession session, CimInstance job)
                {
                    var parameters = new CimMethodParametersCollection();
                    parameters.Add(CimMethodParameter.Create("DeleteOnKill", false, CimFlags.In));
                    session.InvokeMethod(job, "KillJob", parameters);
                }

                public static void Misspelt#(CimSession session, CimInstance job) => session.InvokeMethod(job, "RequestChangeState", null);

                public static void Right#(CimSession session, CimInstance job) =>
                    session.InvokeMethod(job, "RequestStateChange", new CimMethodParametersCollection { CimMethodParameter.Create("RequestedState", (ushort)4, CimFlags.In) });

        """;

    private const string QueryGroup = """
                public static object Query#() => new ManagementObjectSearcher("SELECT * FROM Win32_Processor").Get();

        """;

    private const string LookAlikeDeclarations = SystemManagementDeclarations + """

            public class InvokeMethodOptions;

            public class ManagementBaseObject
            {
                public object this[string name] { get => name; set { } }
            }

            public class ManagementObject : ManagementBaseObject
            {
                public object InvokeMethod(string methodName, object[] args) => methodName;

                public ManagementBaseObject InvokeMethod(string methodName, ManagementBaseObject inParameters, InvokeMethodOptions? options) => inParameters;

                public ManagementBaseObject GetMethodParameters(string methodName) => this;
            }
        """;

    // These open every gate, and the one for the program's own helpers.
    private const string OtherApis = """

        namespace Jobs
        {
            public static class Others
            {
                public static object Call(Microsoft.Management.Infrastructure.CimSession session, string method) => session.InvokeMethod("root", "Class", method, null);

                public static object Today(System.Management.Automation.PowerShell shell) => shell.AddCommand("Get-Date").AddParameter("Format", "o");

                public static string Moniker => "winmgmts:";
            }
        }

        namespace WmiLight
        {
            public class WmiObject
            {
                public WmiMethod GetMethod(string methodName) => new();
            }

            public class WmiMethod;
        }

        namespace WbemScripting
        {
            public interface SWbemObject
            {
                SWbemObject ExecMethod_(string strMethodName, object objWbemInParameters);
            }
        }
        """;

    public static Calls SystemManagement { get; } = Write("System.Management", SystemManagementDeclarations, SystemManagementGroup, reportedInGroup: 4);

    /// <summary>What most programs do with the API: they query, and call no method.</summary>
    public static Calls Queries { get; } = Write("System.Management", "", QueryGroup, reportedInGroup: 0);

    public static Calls ManagementInfrastructure { get; } = Write("Microsoft.Management.Infrastructure", "", ManagementInfrastructureGroup, reportedInGroup: 3);

    /// <summary>Letter for letter the calls of <see cref="SystemManagement"/>, on classes that only look like it.</summary>
    public static Calls LookAlike { get; } = Write("System", LookAlikeDeclarations, SystemManagementGroup, reportedInGroup: 0);

    /// <summary>The same once more, without the word that wakes the search in texts: what nearly every program is like.</summary>
    public static Calls Unrelated { get; } = new(LookAlike.Text.Replace("KillJob", "EndTask", StringComparison.Ordinal), 0);

    /// <summary>As unrelated, in a program that could reach a job through every API.</summary>
    public static Calls UnrelatedBesideAllApis { get; } = Unrelated with { Text = Unrelated.Text + OtherApis };

    /// <summary>Calls to be reported, in a program that could make them through every API.</summary>
    public static Calls BesideAllApis { get; } = SystemManagement with { Text = SystemManagement.Text + OtherApis };

    private static Calls Write(string api, string declarations, string group, int reportedInGroup)
    {
        var text = new StringBuilder($$"""
            using {{api}};

            namespace Jobs
            {
            {{declarations}}

                public static class Cleaner
                {

            """);

        for (var index = 0; index < Groups; index++)
        {
            text.AppendLine(group.Replace("#", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return new Calls(text.Append("    }\n}\n").ToString(), reportedInGroup * Groups);
    }
}
