namespace CimJobAnalyzers.Tests.Fixes;

/// <summary>How one API makes an in-parameters object <c>p</c>, sets DeleteOnKill on it and hands it to the call.</summary>
internal sealed record ParametersApi(string Name, string Parameter, string Type, string Made, string Set, string Call)
{
    public static IReadOnlyDictionary<string, ParametersApi> All { get; } = new ParametersApi[]
    {
        new("System.Management", "ManagementObject job", "ManagementBaseObject", "job.GetMethodParameters(\"KillJob\")", "p[\"DeleteOnKill\"] = false", "job.InvokeMethod(\"KillJob\", p, null)"),
        new("System.Management, Properties", "ManagementObject job", "ManagementBaseObject", "job.GetMethodParameters(\"KillJob\")", "p.Properties[\"DeleteOnKill\"].Value = false", "job.InvokeMethod(\"KillJob\", p, new InvokeMethodOptions())"),
        new("System.Management, SetPropertyValue", "ManagementObject job", "ManagementBaseObject", "job.GetMethodParameters(\"KillJob\")", "p.SetPropertyValue(\"DeleteOnKill\", false)", "job.InvokeMethod(\"KillJob\", p, null)"),
        new("MI", "CimSession session, CimInstance job", "CimMethodParametersCollection", "new CimMethodParametersCollection()", "p.Add(CimMethodParameter.Create(\"DeleteOnKill\", false, CimFlags.In))", "session.InvokeMethod(job, \"KillJob\", p)"),
        new("WmiLight", "WmiLight.WmiObject job", "WmiLight.WmiMethodParameters", "method.CreateInParameters()", "p.SetPropertyValue(\"DeleteOnKill\", false)", "job.ExecuteMethod<uint>(method, p, out _)") { Before = "var method = job.GetMethod(\"KillJob\"); " },
        new("COM", "WbemScripting.SWbemObject job", "WbemScripting.SWbemObject", "job.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_()", "p.Properties_.Item(\"DeleteOnKill\").Value = false", "job.ExecMethod_(\"KillJob\", p)"),
        new("COM, dynamic", "WbemScripting.SWbemObject job", "dynamic", "job.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_()", "p.DeleteOnKill = false", "job.ExecMethod_(\"KillJob\", (object)p)"),
        new("PowerShell", "PowerShell job", "Hashtable", "new Hashtable()", "p.Add(\"DeleteOnKill\", false)", "job.AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", p).Invoke()"),
        new("PowerShell, indexer", "PowerShell job", "Dictionary<string, object>", "new Dictionary<string, object>()", "p[\"DeleteOnKill\"] = false", "job.AddCommand(\"Invoke-CimMethod\").AddParameter(\"MethodName\", \"KillJob\").AddParameter(\"Arguments\", p).Invoke()"),
    }.ToDictionary(api => api.Name);

    /// <summary>What the body begins with.</summary>
    public string Before { get; init; } = string.Empty;

    /// <summary>Puts the API's code into a body: NONE declares p empty, MAKE declares and makes it, REMAKE makes it, SET and CALL do the rest.</summary>
    public string Written(string body) => Before + body
        .Replace("NONE", $"{Type} p = null!;", StringComparison.Ordinal)
        .Replace("REMAKE", $"p = {Made}", StringComparison.Ordinal)
        .Replace("MAKE", $"{Type} p = {Made};", StringComparison.Ordinal)
        .Replace("SET", Set, StringComparison.Ordinal)
        .Replace("CALL", Call, StringComparison.Ordinal);
}
