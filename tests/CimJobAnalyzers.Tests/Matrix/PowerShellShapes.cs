namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through commands of a hosted PowerShell.</summary>
internal static class PowerShellShapes
{
    private const string Surface = "PowerShell hosting";
    private const string Rule = "CIMJOB001";
    private const string Cim = "shell.AddCommand(\"Invoke-CimMethod\").AddParameter(\"InputObject\", job)";
    private const string Wmi = "shell.AddCommand(\"iwmi\").AddParameter(\"InputObject\", job)";

    public static IEnumerable<Shape> All =>
    [
        Chain("Hashtable", d => new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).Invoke()")) with { IsCanonical = true },
        Chain("cast value", d => new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", (bool){d} }} }}).Invoke()")),
        Listed("one cast value for Invoke-WmiMethod", d => new("", $"{Wmi}.AddParameter(\"Name\", \"KillJob\").AddParameter(\"ArgumentList\", (bool){d}).Invoke()")),
        Chain("dictionary with indexer", d => new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Dictionary<string, object> {{ [\"DeleteOnKill\"] = {d} }}).Invoke()")),
        Chain("alias and beginnings of names", d => new("", $"shell.AddCommand(\"icim\").AddParameter(\"input\", job).AddParameter(\"-Name\", \"KillJob\").AddParameter(\"arg\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).Invoke()")),
        Chain("arguments before the name", d => new("", $"{Cim}.AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).AddParameter(\"Method\", \"KillJob\").Invoke()")),
        Chain("dictionary in a variable", d => new($"var arguments = new Dictionary<string, object>();\narguments[\"DeleteOnKill\"] = {d};", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", arguments).Invoke()")),
        Chain("dictionary filled by Add", d => new($"var arguments = new Hashtable();\narguments.Add(\"DeleteOnKill\", {d});", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", arguments).Invoke()")),
        Chain("all parameters at once", d => new("", $"shell.AddCommand(\"Invoke-CimMethod\").AddParameters(new Hashtable {{ {{ \"InputObject\", job }}, {{ \"MethodName\", \"KillJob\" }}, {{ \"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }} }} }}).Invoke()")),
        Chain("by position", d => new("", $"shell.AddCommand(\"Invoke-CimMethod\").AddArgument(job).AddArgument(new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).AddArgument(\"KillJob\").Invoke()")),
        Chain("statements", d => new($"shell.AddCommand(\"Invoke-CimMethod\");\nshell.AddParameter(\"InputObject\", job);\nshell.AddParameter(\"MethodName\", \"KillJob\");\nshell.AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }});", "shell.Invoke()")),
        Chain("own shell", d => new($"using var own = PowerShell.Create().AddCommand(\"Invoke-CimMethod\");\nown.AddParameter(\"InputObject\", job).AddParameter(\"MethodName\", \"KillJob\");\nown.AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }});", "own.Invoke()")),
        Chain("behind Get-CimInstance of Hyper-V", d => new("", $"shell.AddCommand(\"Get-CimInstance\").AddParameter(\"Namespace\", @\"root\\virtualization\\v2\").AddParameter(\"ClassName\", \"Msvm_ConcreteJob\").AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).Invoke()")) with { IsHyperV = true },
        Listed("Invoke-WmiMethod", d => new("", $"shell.AddCommand(\"Invoke-WmiMethod\").AddParameter(\"InputObject\", job).AddParameter(\"Name\", \"KillJob\").AddParameter(\"ArgumentList\", new object[] {{ {d} }}).Invoke()")) with { IsCanonical = true },
        Listed("Invoke-WmiMethod, one value", d => new("", $"{Wmi}.AddParameter(\"Name\", \"KillJob\").AddParameter(\"ArgumentList\", {d}).Invoke()")),
        Listed("Invoke-WmiMethod, array of booleans", d => new("", $"{Wmi}.AddParameter(\"Name\", \"KillJob\").AddParameter(\"ArgumentList\", new[] {{ {d} }}).Invoke()")),
        Later("asynchronous", d => new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).BeginInvoke()")),
        Later("PSCommand", d => new("", $"Start(shell, new PSCommand().AddCommand(\"Invoke-CimMethod\").AddParameter(\"InputObject\", job).AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}))")) with
        {
            Members = "private static void Start(PowerShell shell, PSCommand command) { shell.Commands = command; shell.BeginInvoke(); }",
        },
        Chain("no arguments", d => d == "true" ? new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").Invoke()") : null, "ParametersSetConditionally"),
        Chain("arguments under a condition", d => new($"{Cim}.AddParameter(\"MethodName\", \"KillJob\");\nif (flag)\n{{\nshell.AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }});\n}}", "shell.Invoke()"), "ParametersSetConditionally"),
        Chain("dictionary handed in", d => d == "true" ? new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", Fill()).Invoke()") : null, "ArgumentsBuiltElsewhere") with
        {
            Members = "private static Hashtable Fill() => new Hashtable { { \"DeleteOnKill\", true } };",
        },
        Chain("dictionary of booleans", d => new("", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", new Dictionary<string, bool> {{ [\"DeleteOnKill\"] = {d} }}).Invoke()"), "ParametersHoldNoNumber"),
        Chain("dictionary set conditionally", d => new($"var arguments = new Hashtable();\nif (flag)\n{{\narguments[\"DeleteOnKill\"] = {d};\n}}", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", arguments).Invoke()"), "ParametersSetConditionally"),
        Chain("dictionary shown to others", d => new($"var arguments = new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }};\nConsole.WriteLine(arguments);", $"{Cim}.AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", arguments).Invoke()"), "ParametersUsedElsewhere"),
        Chain("parameters added by others", d => new($"{Cim}.AddParameter(\"MethodName\", \"KillJob\");\nshell.AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }});\nComplete(shell);", "shell.Invoke()"), "ArgumentsBuiltElsewhere") with
        {
            Members = "private static void Complete(PowerShell shell) => shell.AddParameter(\"ComputerName\", \"host\");",
        },
        Chain("one of two names", d => new("", $"{Cim}.AddParameter(\"MethodName\", flag ? \"KillJob\" : \"RequestStateChange\").AddParameter(\"Arguments\", new Hashtable {{ {{ \"DeleteOnKill\", {d} }} }}).Invoke()"), "NameNotConstant"),
    ];

    private static Shape Chain(string name, Func<string?, Fragment?> write, string? refusal = null) => new(Surface, name, Rule, ResultKind.Collection, d => d is null ? null : write(d))
    {
        Parameter = "PowerShell shell, Microsoft.Management.Infrastructure.CimInstance job",
        Imports = "using System.Collections;\nusing System.Collections.Generic;\nusing System.Management.Automation;",
        HasNoLibrary = true,
        PlainRefusal = (_, _) => refusal,
        IsRequest = static (text, state) =>
            text.Contains("\"RequestStateChange\"", StringComparison.Ordinal) && !text.Contains("\"KillJob\"", StringComparison.Ordinal)
            && new[]
            {
                $"{{ \"RequestedState\", (ushort){state} }}",
                $"[\"RequestedState\"] = (ushort){state}",
                $".Add(\"RequestedState\", (ushort){state})",
                $"\"ArgumentList\", new object?[] {{ (ushort){state}, null }}",
            }.Any(expected => text.Contains(expected, StringComparison.Ordinal)),
    };

    private static Shape Listed(string name, Func<string?, Fragment?> write) => Chain(name, write) with { Parameter = "PowerShell shell, ManagementObject job" };

    private static Shape Later(string name, Func<string?, Fragment?> write) => Chain(name, write) with { Result = ResultKind.Nothing, AnswersLater = true };
}
