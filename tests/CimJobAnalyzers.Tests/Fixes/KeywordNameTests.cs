using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Matrix;
using Microsoft.CodeAnalysis.CSharp;

namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>A program whose names are keywords is rewritten like the same program with other names.</summary>
public sealed class KeywordNameTests
{
    private const string Wrapper = """
        public class ConcreteJob
        {
            private ManagementObject _job = null!;
            public void Bind(ManagementObject job) => _job = job;
            public uint KillJob(bool one, string? three = null) => (uint)_job.InvokeMethod("KillJob", new object[] { one });
            public uint RequestStateChange(ushort one, TimeSpan two, string? three = null) => (uint)_job.InvokeMethod("RequestStateChange", new object[] { one, ManagementDateTimeConverter.ToDmtfTimeInterval(two) });
        }
        """;

    private const string Exposing = """
        public class ConcreteJob
        {
            public ConcreteJob(ManagementObject job) => one = job;
            public ManagementObject one;
            public uint KillJob(bool delete) => (uint)one.InvokeMethod("KillJob", new object[] { delete });
        }
        """;

    private const string Infrastructure = """
        public class ConcreteJob
        {
            public ConcreteJob(CimSession session, CimInstance job) { one = session; two = job; }
            public CimSession one;
            public CimInstance two;
            public uint KillJob(bool delete)
            {
                var p = new CimMethodParametersCollection { CimMethodParameter.Create("DeleteOnKill", delete, CimFlags.In) };
                return (uint)one.InvokeMethod(two, "KillJob", p).ReturnValue.Value;
            }
        }
        """;

    private const string Static = """
        public static class Jobs
        {
            public static uint KillJob(this ManagementObject one, bool two) => (uint)one.InvokeMethod("KillJob", new object[] { two });
            public static uint RequestStateChange(this ManagementObject one, ushort two, TimeSpan three) =>
                (uint)one.InvokeMethod("RequestStateChange", new object[] { two, ManagementDateTimeConverter.ToDmtfTimeInterval(three) });
        }
        """;

    private const string Scripting = """
        public static class Program
        {
            public static void Run(WbemScripting.SWbemObject one)
            {
                var two = one.Methods_.Item("KillJob");
                {{declare}} three = two.InParameters.SpawnInstance_();
                {{set}}
                one.ExecMethod_("KillJob", {{three}});
            }
        }
        """;

    // Programs whose names one, two and three may be any.
    private static readonly Dictionary<string, string> Programs = new()
    {
        ["state added"] = Managed("var one = job.GetMethodParameters(\"KillJob\");\njob.InvokeMethod(\"KillJob\", one, null);"),
        ["state added, assigned later"] = Managed("ManagementBaseObject one;\none = job.GetMethodParameters(\"KillJob\");\njob.InvokeMethod(\"KillJob\", one, null);"),
        ["state added, using"] = Managed("using var one = job.GetMethodParameters(\"KillJob\");\njob.InvokeMethod(\"KillJob\", one, null);"),
        ["state added in a local function"] = Managed("void two() { var one = job.GetMethodParameters(\"KillJob\");\njob.InvokeMethod(\"KillJob\", one, null); }\ntwo();"),
        ["state added in a lambda"] = Managed("Action<ManagementObject> two = three => { var one = three.GetMethodParameters(\"KillJob\");\nthree.InvokeMethod(\"KillJob\", one, null); };\ntwo(job);"),
        ["state set"] = Managed("var one = job.GetMethodParameters(\"KillJob\");\none[\"DeleteOnKill\"] = false;\njob.InvokeMethod(\"KillJob\", one, null);"),
        ["state set by the method"] = Managed("var one = job.GetMethodParameters(\"KillJob\");\none.SetPropertyValue(\"DeleteOnKill\", false);\njob.InvokeMethod(\"KillJob\", one, null);"),
        ["names in constants"] = Managed("const string one = \"KillJob\";\nconst string two = \"DeleteOnKill\";\nvar three = job.GetMethodParameters(one);\nthree[two] = false;\njob.InvokeMethod(one, three, null);"),
        ["receiver"] = "using System.Management;\npublic static class Program { public static void Run(ManagementObject one) { one.InvokeMethod(\"KillJob\", new object[] { false }); } }",
        ["array in a variable"] = Managed("object[] one = { false };\njob.InvokeMethod(\"KillJob\", one);"),
        ["field of another type"] = "using System.Management;\nnamespace one.two { public class three { public ManagementObject one = null!; } }\npublic static class Program { public static void Run(one.two.three two) { two.one.InvokeMethod(\"KillJob\", new object[] { false }); } }",
        ["wrapper in a namespace"] = "using System;\nusing System.Management;\nnamespace one.two {\n" + Wrapper + "\n}\npublic static class Program { public static void Run(one.two.ConcreteJob three) { three.KillJob(one: false); } }",
        ["wrapper's own request"] = Managed("new ConcreteJob().KillJob(one: false);", Wrapper),
        ["wrapper's own request, an argument carried"] = Managed("new ConcreteJob().KillJob(one: false, three: \"tag\");", Wrapper),
        ["wrapper's own request, an argument carried by position"] = Managed("new ConcreteJob().KillJob(false, \"tag\");", Wrapper),
        ["wrapper's object"] = Managed("new ConcreteJob(job).KillJob(false);", Exposing),
        ["wrapper's object, conditional"] = Managed("var two = new ConcreteJob(job);\ntwo?.KillJob(false);", Exposing),
        ["wrapper's object, inside"] = "using System.Management;\n" + Exposing.Replace("public uint KillJob", "public void Stop() => KillJob(false);\n    public uint KillJob", StringComparison.Ordinal),
        ["wrapper's session and instance"] = Managed("var three = new ConcreteJob(null!, null!);\nthree.KillJob(false);", Infrastructure),
        ["wrapper's session and instance, in a field"] = "using System;\nusing System.Management;\nusing Microsoft.Management.Infrastructure;\n" + Infrastructure + "\npublic class Program { private ConcreteJob three = null!; public void Run(ConcreteJob job) { three = job; three.KillJob(false); } }",
        ["extension method"] = Managed("job.KillJob(two: false);", Static),
        ["static method"] = Managed("Jobs.KillJob(two: false, one: job);", Static),
        ["session"] = Managed("var one = new CimMethodParametersCollection();\nsession.InvokeMethod(\"root\\\\test\", instance, \"KillJob\", one);"),
        ["session, one parameter"] = Managed("using var one = new CimMethodParametersCollection();\none.Add(CimMethodParameter.Create(\"DeleteOnKill\", false, CimFlags.In));\nsession.InvokeMethod(\"root\\\\test\", instance, \"KillJob\", one);"),
        ["session, parameter in a variable"] = Managed("var two = CimMethodParameter.Create(\"DeleteOnKill\", false, CimFlags.In);\nvar one = new CimMethodParametersCollection();\none.Add(two);\nsession.InvokeMethod(\"root\\\\test\", instance, \"KillJob\", one);"),
        ["WmiLight"] = "using WmiLight;\npublic static class Program { public static void Run(WmiObject one) { using var two = one.GetMethod(\"KillJob\"); using var three = two.CreateInParameters(); three.SetPropertyValue(\"DeleteOnKill\", false); one.ExecuteMethod<uint>(two, three, out _); } }",
        ["scripting"] = Scripting.Replace("{{declare}}", "var", StringComparison.Ordinal).Replace("{{set}}", "three.Properties_.Item(\"DeleteOnKill\").Value = false;", StringComparison.Ordinal).Replace("{{three}}", "three", StringComparison.Ordinal),
        ["scripting, dynamic"] = Scripting.Replace("{{declare}}", "dynamic", StringComparison.Ordinal).Replace("{{set}}", "three.DeleteOnKill = false;", StringComparison.Ordinal).Replace("{{three}}", "(object)three", StringComparison.Ordinal),
        ["filling lambda"] = Managed("Api.Call(job, \"KillJob\", one => one[\"DeleteOnKill\"] = false);", Api),
        ["filling lambda, block"] = Managed("Api.Call(job, \"KillJob\", one => { one[\"DeleteOnKill\"] = false; });", Api),
        ["helper with named arguments"] = Managed("Api.Send(two: \"KillJob\", one: job, three: new object[] { false });", Api),
    };

    private static readonly string[] Keywords = ["params", "object", "new", "out", "class", "event", "this", "base", "namespace", "default", "is", "null", "await"];

    private const string Api = """
        public static class Api
        {
            public static void Call(ManagementObject one, string two, Action<ManagementBaseObject> three)
            {
                var p = one.GetMethodParameters(two);
                three(p);
                one.InvokeMethod(two, p, null);
            }

            public static void Send(ManagementObject one, string two, object[] three) => one.InvokeMethod(two, three);
        }
        """;

    public static TheoryData<string> Names => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_keyword_as_a_name_changes_nothing(string program)
    {
        // Each program meets other keywords; together they meet all of them.
        var first = Programs.Keys.ToList().IndexOf(program);
        foreach (var style in new[] { "plain", "library" })
        {
            var plain = await TextsAsync(Programs[program], style);
            Assert.True(style == "library" || plain.Count == 2, "not fixed");
            Assert.Equal([.. plain.Select(text => Renamed(text, first))], await TextsAsync(Renamed(Programs[program], first), style));
        }
    }

    [Theory]
    [InlineData("public static async Task Run(ManagementObject job) { await Task.Yield(); var @await = job.GetMethodParameters(\"KillJob\"); job.InvokeMethod(\"KillJob\", @await, null); }", "@await[\"RequestedState\"] = (ushort)4;")]
    [InlineData("public static void Run(ManagementObject job) { var record = job.GetMethodParameters(\"KillJob\"); job.InvokeMethod(\"KillJob\", record, null); }", "record[\"RequestedState\"] = (ushort)4;")]
    [InlineData("public static void Run(ManagementObject job) { var @yield = job.GetMethodParameters(\"KillJob\"); job.InvokeMethod(\"KillJob\", @yield, null); }", "yield[\"RequestedState\"] = (ushort)4;")]
    [InlineData("public static void Run(ManagementObject job) { var @var = job.GetMethodParameters(\"KillJob\"); job.InvokeMethod(\"KillJob\", @var, null); }", "var[\"RequestedState\"] = (ushort)4;")]
    [InlineData("public static async Task Run(Waiting job) { await Task.Yield(); job.KillJob(false); }", ".@await.InvokeMethod(")]
    [InlineData("public static object Run(Asking[] jobs) => from job in jobs select job.KillJob(false);", ".@select.InvokeMethod(")]
    public async Task A_word_that_is_a_keyword_in_places_is_a_name(string member, string expected)
    {
        var source = $$"""
            using System;
            using System.Linq;
            using System.Management;
            using System.Threading.Tasks;
            public class Waiting { public ManagementObject @await = null!; public uint KillJob(bool delete) => (uint)@await.InvokeMethod("KillJob", new object[] { delete }); }
            public class Asking { public ManagementObject @select = null!; public uint KillJob(bool delete) => (uint)@select.InvokeMethod("KillJob", new object[] { delete }); }
            public static class Program { {{member}} }
            """;
        Assert.Contains(expected, await Rewrites.FirstAsync(Open(source)), StringComparison.Ordinal);
    }

#if !OLDEST_ROSLYN
    [Fact]
    public async Task A_variable_of_an_accessor_may_be_called_field()
    {
        const string Source = """
            using System.Management;
            public class Program
            {
                private readonly ManagementObject _job = null!;
                public object? Answer { get { var @field = _job.GetMethodParameters("KillJob"); _job.InvokeMethod("KillJob", @field, null); return null; } }
            }
            """;
        Assert.Contains("@field[\"RequestedState\"] = (ushort)4;", await Rewrites.FirstAsync(Open(Source)), StringComparison.Ordinal);
    }
#endif

    private static string Renamed(string text, int first)
    {
        foreach (var (name, at) in new[] { ("one", first), ("two", first + 1), ("three", first + 2) })
        {
            text = System.Text.RegularExpressions.Regex.Replace(text, $@"\b{name}\b", "@" + Keywords[at % Keywords.Length]);
        }

        return text;
    }

    private static string Managed(string statements, string types = "") => $$"""
        using System;
        using System.Management;
        using Microsoft.Management.Infrastructure;
        {{types}}
        public static class Program
        {
            public static void Run(ManagementObject job, CimSession session, CimInstance instance)
            {
                {{statements}}
            }
        }
        """;

    private static async Task<IReadOnlyList<string>> TextsAsync(string source, string style)
    {
        var bench = Open(source, style);
        return Assert.Single(await bench.ReportsAsync()).Properties.ContainsKey(RewritePlan.RefusalKey) ? [] : await Rewrites.AllAsync(bench);
    }

    private static Workbench Open(string source, string style = "plain") => Workbench.Create(
        source,
        [
            .. References.Framework,
            References.SystemManagement,
            References.ManagementInfrastructure,
            .. References.Library,
        ],
        $"root = true\n[*.cs]\ncimjob_fix_style = {style}\n",
        languageVersion: LanguageVersion.Latest,
        otherFiles: [WmiLightShapes.Api, ComShapes.Api]);
}
