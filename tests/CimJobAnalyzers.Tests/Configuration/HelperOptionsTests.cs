using CimJobAnalyzers.Configuration;
using CimJobAnalyzers.Model.Plan;
using CimJobAnalyzers.Tests.Harness;
using CimJobAnalyzers.Tests.Surfaces;

namespace CimJobAnalyzers.Tests.Configuration;

/// <summary>The options that name the user's own helpers.</summary>
public sealed class HelperOptionsTests
{
    private const string Hidden = "public interface IClient { void Invoke(string target, string method, params object[] args); void Run(string method, Action<IDictionary<string, object>> fill); }";

    [Fact]
    public void Every_option_is_declared_once()
    {
        Assert.Equal(
            ["cimjob_replacement_state", "cimjob_fix_style", "cimjob_method_name_parameters", "cimjob_wrapper_types"],
            Options.All.Select(option => option.Key));
        Assert.All(Options.All, option =>
        {
            Assert.NotEmpty(option.Description);
            Assert.NotEmpty(option.Format);
        });
    }

    [Fact]
    public void The_page_on_helpers_names_their_options()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AnalyzerSources", "Configuration", "YourOwnHelpers.md"));
        Assert.Contains(HelperOptions.MethodNameParametersOption.Key, page, StringComparison.Ordinal);
        Assert.Contains(HelperOptions.WrapperTypesOption.Key, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.B.C(d)", 1)]
    [InlineData("A.B.C(d), E.F(g)", 2)]
    [InlineData("A.B.C(d);E.F(g);", 2)]
    [InlineData(" A.B.C( d ) ", 1)]
    [InlineData("", 0)]
    public void Method_name_parameters_are_read(string text, int count)
    {
        var (items, complaint) = HelperOptions.MethodNameParametersOption.Parse(text);
        Assert.Equal(count, items.Length);
        Assert.Null(complaint);
    }

    [Theory]
    [InlineData("A.B.C")]
    [InlineData("C(d)")]
    [InlineData("A.B.C()")]
    [InlineData("A.B.C(d")]
    [InlineData("A.B.C(d,e)")]
    [InlineData("A..C(d)")]
    [InlineData("A.B.1(d)")]
    [InlineData("(")]
    [InlineData(")")]
    public void A_bad_method_name_parameter_is_complained_of(string text)
    {
        var (items, complaint) = HelperOptions.MethodNameParametersOption.Parse(text);
        Assert.Empty(items);
        Assert.Contains("is not a value of cimjob_method_name_parameters", complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A B")]
    [InlineData("A.B<C>")]
    [InlineData(".A")]
    [InlineData("A.B, *")]
    public void A_bad_wrapper_type_is_complained_of(string text) =>
        Assert.Contains("is not a value of cimjob_wrapper_types", HelperOptions.WrapperTypesOption.Parse(text).Complaint, StringComparison.Ordinal);

    [Fact]
    public async Task A_bad_value_is_reported_with_the_next_report()
    {
        var bench = NamedHelpersTests.Open("", "job.InvokeMethod(\"KillJob\", new object[] { false })", Config("cimjob_wrapper_types = No Type"));
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Contains(".editorconfig: 'No Type' is not a value of cimjob_wrapper_types", report.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Consumer.Program.IClient.Invoke(method)")]
    [InlineData("X.Y.Z(a), Consumer.Program.IClient.Invoke(method)")]
    public async Task A_named_parameter_is_read_and_nothing_is_guessed_of_what_is_behind_it(string value)
    {
        var bench = NamedHelpersTests.Open(Hidden, "((IClient)null!).Invoke(\"KillJob\", \"KillJob\", true)", Config($"cimjob_method_name_parameters = {value}"));
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal("CIMJOB001", report.Id);
        Assert.Equal(nameof(RefusalReason.ArgumentsBuiltElsewhere), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_named_parameter_takes_a_name_that_the_call_does_not_show()
    {
        var bench = NamedHelpersTests.Open(Hidden, "string name; if (flag) { name = \"KillJob\"; } else { name = \"\"; } ((IClient)null!).Invoke(\"\", name)", Config("cimjob_method_name_parameters = Consumer.Program.IClient.Invoke(method)"));
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(RefusalReason.NameNotConstant), report.Properties[RewritePlan.RefusalKey]);
    }

    [Fact]
    public async Task A_named_parameter_with_a_lambda_is_rewritten_and_needs_review()
    {
        var bench = NamedHelpersTests.Open(Hidden, "((IClient)null!).Run(\"KillJob\", p => p[\"DeleteOnKill\"] = false)", Config("cimjob_method_name_parameters = Consumer.Program.IClient.Run(method)"));
        var report = Assert.Single(await bench.ReportsAsync());
        Assert.Equal(nameof(ReviewReasons.AnswerReadElsewhere), report.Properties[RewritePlan.ReviewKey]);
        var rewritten = await bench.ApplyAsync((await bench.OffersAsync(report))[0]);
        Assert.Contains("Run(\"RequestStateChange\", p => p[\"RequestedState\"] = (ushort)4);", await rewritten.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marked_parameter_is_read()
    {
        const string Members = "public interface IClient { void Invoke([System.Diagnostics.CodeAnalysis.StringSyntax(\"CimMethodName\")] string method); }";
        var reports = await NamedHelpersTests.Open(Members, "((IClient)null!).Invoke(\"KillJob\"); ((IClient)null!).Invoke(\"RequestChangeState\"); ((IClient)null!).Invoke(\"Suspend\")").ReportsAsync();
        Assert.Equal(["CIMJOB001", "CIMJOB003"], reports.Select(report => report.Id));
    }

    [Theory]
    [InlineData("Consumer.Program.IClient.Invoke(target)")]
    [InlineData("Consumer.IClient.Invoke(method)")]
    [InlineData("Other.Consumer.Program.IClient.Invoke(method)")]
    [InlineData("Consumer.Program.IClient.Run(method)")]
    [InlineData("Consumer.Program.IClient.Invoke(args)")]
    public async Task What_is_not_named_is_left_alone(string value) =>
        Assert.Empty(await NamedHelpersTests.Open(Hidden, "((IClient)null!).Invoke(\"\", \"KillJob\", true)", Config($"cimjob_method_name_parameters = {value}")).ReportsAsync());

    [Theory]
    [InlineData("cimjob_wrapper_types = Acme.Job", "CIMJOB002")]
    [InlineData("cimjob_wrapper_types = Acme.IJob", "CIMJOB002")]
    [InlineData("cimjob_wrapper_types = X.Y, Acme.JobBase", "CIMJOB002")]
    [InlineData("cimjob_wrapper_types = Job", null)]
    [InlineData("cimjob_wrapper_types = Acme.Queue", null)]
    [InlineData("cimjob_replacement_state = kill", null)]
    public async Task A_named_type_is_a_wrapper_even_without_any_CIM_API(string line, string? expected)
    {
        const string Source = """
            namespace Acme
            {
                public interface IJob { uint KillJob(bool delete); }
                public class JobBase { }
                public sealed class Job : JobBase, IJob
                {
                    public uint KillJob(bool delete) => delete ? Native.KillJob(1) : KillJob(true);
                    public uint RequestStateChange(ushort state, System.TimeSpan timeout) => state;
                }
                public static class Native { public static uint KillJob(int id) => (uint)id; }
                public sealed class Queue { public void KillJob(int id) { } }
                public static class Program { public static void Run(Job job, Queue queue) { job.KillJob(false); queue.KillJob(1); } }
            }
            """;
        var bench = Workbench.Create(Source, References.Framework, Config(line));
        var reports = await bench.ReportsAsync();
        Assert.Equal(expected is null ? [] : [expected], reports.Select(report => report.Id));
        if (expected is not null)
        {
            var rewritten = await bench.ApplyAsync((await bench.OffersAsync(reports[0]))[0]);
            Assert.Contains("job.RequestStateChange(4, System.TimeSpan.Zero);", await rewritten.TextAsync(), StringComparison.Ordinal);
            Assert.Empty(await rewritten.ReportsAsync());
        }
    }

    [Fact]
    public async Task A_named_parameter_opens_the_gate_without_any_CIM_API()
    {
        const string Source = "namespace Acme { public interface IApi { void Call(string name); } public static class Program { public static void Run(IApi api) => api.Call(\"KillJob\"); } }";
        Assert.Empty(await Workbench.Create(Source, References.Framework).ReportsAsync());
        Assert.Single(await Workbench.Create(Source, References.Framework, Config("cimjob_method_name_parameters = Acme.IApi.Call(name)")).ReportsAsync());
    }

    [Theory]
    [InlineData("Consumer.Program.IClient.Invoke(method);X.Y.Z(a)", 1)]
    [InlineData("X.Y.Z(a);Consumer.Program.IClient.Invoke(method)", 0)]
    public async Task The_compiler_keeps_what_stands_behind_a_semicolon_to_itself(string value, int reports) => Assert.Equal(
        reports,
        (await NamedHelpersTests.Open(Hidden, "((IClient)null!).Invoke(\"\", \"KillJob\", true)", Config($"cimjob_method_name_parameters = {value}")).ReportsAsync()).Count);

    private static string Config(string line) => $"root = true\n[*.cs]\n{line}\n";
}
