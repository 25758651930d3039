namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>KillJob through WMI's COM interfaces, early and late bound.</summary>
internal static class ComShapes
{
    private const string Surface = "COM";
    private const string Rule = "CIMJOB001";

    /// <summary>What an import of wbemdisp.tlb declares, and a hand-written IWbemServices.</summary>
    public const string Api = """
        namespace WbemScripting
        {
            using System.Runtime.InteropServices;

            [ComImport, Guid("76A6415A-CB41-11D1-8B02-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
            public interface SWbemObject
            {
                SWbemObject ExecMethod_(string strMethodName, object? objWbemInParameters = null, int iFlags = 0, object? objWbemNamedValueSet = null);
                void ExecMethodAsync_(object objWbemSink, string strMethodName, object? objWbemInParameters = null, int iFlags = 0);
                SWbemObject SpawnInstance_(int iFlags = 0);
                SWbemMethodSet Methods_ { get; }
                SWbemPropertySet Properties_ { get; }
            }

            [ComImport, Guid("C93BA292-D955-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
            public interface SWbemMethodSet
            {
                SWbemMethod Item(string strName, int iFlags = 0);
            }

            [ComImport, Guid("422E8E90-D955-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
            public interface SWbemMethod
            {
                SWbemObject InParameters { get; }
            }

            [ComImport, Guid("DEA0A7B2-D4BA-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
            public interface SWbemPropertySet
            {
                SWbemProperty Item(string strName, int iFlags = 0);
            }

            [ComImport, Guid("1A388F98-D4BA-11D1-8B09-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
            public interface SWbemProperty
            {
                object Value { get; set; }
            }

            [ComImport, Guid("76A6415C-CB41-11D1-8B02-00600806D9B6"), InterfaceType(ComInterfaceType.InterfaceIsIDispatch)]
            public interface SWbemServices
            {
                SWbemObject Get(string strObjectPath);
                SWbemObject ExecMethod(string strObjectPath, string strMethodName, object? objWbemInParameters = null, int iFlags = 0, object? objWbemNamedValueSet = null);
            }
        }

        namespace Native
        {
            using System.Runtime.InteropServices;

            [ComImport, Guid("9556DC99-828C-11CF-A37E-00AA003240C7"), InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
            public interface IWbemServices
            {
                [PreserveSig]
                int ExecMethod([MarshalAs(UnmanagedType.BStr)] string strObjectPath, [MarshalAs(UnmanagedType.BStr)] string strMethodName, int lFlags, object? pCtx, object? pInParams, out object? ppOutParams, out object? ppCallResult);
            }
        }

        namespace Pointers
        {
            using System.Runtime.InteropServices;

            [ComImport, Guid("9556DC99-828C-11CF-A37E-00AA003240C7"), InterfaceType(ComInterfaceType.InterfaceIsIUnknown)]
            public interface IWbemServices
            {
                [PreserveSig]
                int ExecMethod([MarshalAs(UnmanagedType.BStr)] string strObjectPath, [MarshalAs(UnmanagedType.BStr)] string strMethodName, int lFlags, nint pCtx, nint pInParams, nint ppOutParams, nint ppCallResult);
            }
        }
        """;

    private const string Moniker = "dynamic target = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\test:CIM_ConcreteJob.InstanceID='1'\");";
    private const string Untyped = "object target = System.Runtime.InteropServices.Marshal.BindToMoniker(\"winmgmts:root\\\\test:CIM_ConcreteJob.InstanceID='1'\");";
    private const string Flags = "System.Reflection.BindingFlags.InvokeMethod";

    public static IEnumerable<Shape> All =>
    [
        Early("ExecMethod_", d => new($"{Make("var p", "job")}\n{Item(d)}", "job.ExecMethod_(\"KillJob\", p)")) with { IsCanonical = true },
        Early("ExecMethod_, method in a variable", d => new($"var method = job.Methods_.Item(\"KillJob\");\nvar p = method.InParameters.SpawnInstance_();\n{Item(d)}", "job.ExecMethod_(\"KillJob\", p)")),
        Early("ExecMethod_, named arguments", d => new($"{Make("var p", "job")}\n{Item(d)}", "job.ExecMethod_(objWbemInParameters: p, strMethodName: \"KillJob\")")),
        Early("ExecMethod of the services", d => new($"{Make("var p", "services.Get(\"CIM_ConcreteJob\")")}\n{Item(d)}", "services.ExecMethod(\"CIM_ConcreteJob.InstanceID='1'\", \"KillJob\", p)")) with { Parameter = "SWbemServices services" },
        Early("ExecMethod of Hyper-V's services", d => new($"{Make("var p", "services.Get(\"Msvm_ConcreteJob\")")}\n{Item(d)}", "services.ExecMethod(\"Msvm_ConcreteJob.InstanceID='1'\", \"KillJob\", p)")) with { Parameter = "SWbemServices services", IsHyperV = true },
        Early("ExecMethod_, dynamic parameters", d => new($"{Make("dynamic p", "job")}\n{(d is null ? "" : $"p.DeleteOnKill = {d};")}", "job.ExecMethod_(\"KillJob\", (object)p)")),
        Early("ExecMethodAsync_", d => new($"var sink = Activator.CreateInstance(Type.GetTypeFromProgID(\"WbemScripting.SWbemSink\")!)!;\n{Make("var p", "job")}\n{Item(d)}", "job.ExecMethodAsync_(sink, \"KillJob\", p)")) with { Result = ResultKind.Nothing, AnswersLater = true },
        Early("ExecMethod_ without parameters", d => d is null ? new("", "job.ExecMethod_(\"KillJob\")") : null) with { PlainRefusal = Always("ParametersSetConditionally") },
        Early("ExecMethod_, parameters handed in", d => d is null ? new("var p = Fill();", "job.ExecMethod_(\"KillJob\", p)") : null) with
        {
            Members = "private static SWbemObject Fill() => throw new NotSupportedException();",
            PlainRefusal = Always("ArgumentsBuiltElsewhere"),
        },
        Early("ExecMethod_, method shared", d => d is null ? null : new($"var method = job.Methods_.Item(\"KillJob\");\nConsole.WriteLine(method);\nvar p = method.InParameters.SpawnInstance_();\n{Item(d)}", "job.ExecMethod_(\"KillJob\", p)")) with { PlainRefusal = Always("MethodUsedElsewhere") },
        Early("ExecMethod_, parameters shown to others", d => d is null ? null : new($"{Make("var p", "job")}\n{Item(d)}\nConsole.WriteLine(p);", "job.ExecMethod_(\"KillJob\", p)")) with { PlainRefusal = Always("ParametersUsedElsewhere") },
        Early("IWbemServices", d => d is null ? new("object? p = null;", "services.ExecMethod(\"CIM_ConcreteJob.InstanceID='1'\", \"KillJob\", 0, null, p, out _, out _)") : null) with
        {
            Parameter = "Native.IWbemServices services",
            PlainRefusal = Always("ArgumentsBuiltElsewhere"),
        },
        Early("IWbemServices, native parameters", d => d is null ? new("nint p = Fill();", "services.ExecMethod(\"CIM_ConcreteJob.InstanceID='1'\", \"KillJob\", 0, 0, p, 0, 0)") : null) with
        {
            Members = "private static nint Fill() => throw new NotSupportedException();",
            Parameter = "Pointers.IWbemServices services",
            PlainRefusal = Always("ArgumentsBuiltElsewhere"),
        },
        Late("dynamic", d => new(Moniker, $"target.KillJob({d})")) with { IsCanonical = true },
        Late("dynamic, cast value", d => new(Moniker, $"target.KillJob((bool){d})")),
        Late("dynamic, named argument", d => new(Moniker, $"target.KillJob(DeleteOnKill: {d})")),
        Late("dynamic, conditional access", d => new(Moniker, $"target?.KillJob({d})")),
        Late("dynamic from a query of Hyper-V", d => new("dynamic wmi = System.Runtime.InteropServices.Marshal.BindToMoniker(@\"winmgmts:\\\\.\\root\\virtualization\\v2\");\nvar target = wmi.ExecQuery(\"SELECT * FROM Msvm_ConcreteJob\").ItemIndex(0);", $"target.KillJob({d})")) with { IsHyperV = true },
        Late("dynamic from a ProgID", d => new("dynamic locator = Activator.CreateInstance(Type.GetTypeFromProgID(\"WbemScripting.SWbemLocator\")!)!;\ndynamic services = locator.ConnectServer(\".\", \"root\\\\test\");\ndynamic target = services.Get(\"CIM_ConcreteJob.InstanceID='1'\");", $"target.KillJob({d})")),
        Late("dynamic from GetObject", d => new("var id = 1;\ndynamic target = Microsoft.VisualBasic.Interaction.GetObject($\"winmgmts:root\\\\test:CIM_ConcreteJob.InstanceID='{id}'\");", $"target.KillJob({d})")),
        Late("dynamic from a typed object", d => new("dynamic target = job;", $"target.KillJob({d})")) with { Parameter = "SWbemObject job" },
        Late("dynamic ExecMethod_", d => new($"{Moniker}\n{Make("dynamic p", "target")}\np.DeleteOnKill = {d};", "target.ExecMethod_(\"KillJob\", p)")) with { Result = ResultKind.ScriptObject },
        Late("InvokeMember", d => new(Untyped, $"target.GetType().InvokeMember(\"KillJob\", {Flags}, null, target, new object[] {{ {d} }})")) with { IsCanonical = true },
        Late("InvokeMember, implicit array", d => new(Untyped, $"target.GetType().InvokeMember(\"KillJob\", {Flags}, null, target, new[] {{ (object){d} }})")),
        Late("InvokeMember, array in a variable", d => new($"{Untyped}\nobject[] arguments = {{ {d} }};", $"target.GetType().InvokeMember(\"KillJob\", {Flags}, null, target, arguments)")),
        Late("InvokeMember, array handed in", d => d == "true" ? new(Untyped, $"target.GetType().InvokeMember(\"KillJob\", {Flags}, null, target, Fill())") : null) with
        {
            Members = "private static object[] Fill() => new object[] { true };",
            PlainRefusal = Always("ArgumentsBuiltElsewhere"),
        },
        Late("InvokeMember, one of two names", d => new(Untyped, $"target.GetType().InvokeMember(flag ? \"KillJob\" : \"Cancel\", {Flags}, null, target, new object[] {{ {d} }})")) with { PlainRefusal = Always("NameNotConstant") },
        Late("CallByName", d => new(Untyped, $"Microsoft.VisualBasic.Interaction.CallByName(target, \"KillJob\", Microsoft.VisualBasic.CallType.Method, {d})")),
        Late("CallByName, array", d => new(Untyped, $"Microsoft.VisualBasic.Interaction.CallByName(target, \"KillJob\", Microsoft.VisualBasic.CallType.Method, new object[] {{ {d} }})")),
    ];

    private static Shape Early(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.ScriptObject, write)
    {
        Parameter = "SWbemObject job",
        Imports = "using WbemScripting;",
        OtherFiles = [Api],
        HasNoLibrary = true,
        PlainRefusal = static (form, _) => form == DeletionForm.Omitted ? "ParametersSetConditionally" : null,
        IsRequest = static (text, state) =>
            text.Contains("\"RequestStateChange\"", StringComparison.Ordinal) && !text.Contains("\"KillJob\"", StringComparison.Ordinal)
            && (text.Contains($"Item(\"RequestedState\").Value = {state};", StringComparison.Ordinal) || text.Contains($"p.RequestedState = {state};", StringComparison.Ordinal)),
    };

    private static Shape Late(string name, Func<string?, Fragment?> write) => new(Surface, name, Rule, ResultKind.Object, d => d is null ? null : write(d))
    {
        Imports = "using WbemScripting;",
        OtherFiles = [Api],
        HasNoLibrary = true,
        IsRequest = static (text, state) => new[]
        {
            $".RequestStateChange({state})",
            $".RequestStateChange(RequestedState: {state})",
            $"\"RequestStateChange\", {Flags}, null, target, new object[] {{ {state} }})",
            $"\"RequestStateChange\", {Flags}, null, target, new[] {{ (object){state} }})",
            $"object[] arguments = {{ {state} }};",
            $"\"RequestStateChange\", Microsoft.VisualBasic.CallType.Method, {state})",
            $"\"RequestStateChange\", Microsoft.VisualBasic.CallType.Method, new object[] {{ {state} }})",
            $"p.RequestedState = {state};",
        }.Any(expected => text.Contains(expected, StringComparison.Ordinal)) && !text.Contains("KillJob", StringComparison.Ordinal),
    };

    private static string Make(string declaration, string target) => $"{declaration} = {target}.Methods_.Item(\"KillJob\").InParameters.SpawnInstance_();";

    private static string Item(string? value) => value is null ? string.Empty : $"p.Properties_.Item(\"DeleteOnKill\").Value = {value};";

    private static Func<DeletionForm, UseForm, string?> Always(string reason) => (_, _) => reason;
}
