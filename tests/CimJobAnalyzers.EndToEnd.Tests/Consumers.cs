namespace CimJobAnalyzers.EndToEnd.Tests;

/// <summary>The users of the packages: one for each thing that a user can say about them.</summary>
public static class Consumers
{
    private static readonly string[] Plain = ["Cleaner.cs", "ConcreteJob.cs"];

    public static ConsumerProject Net48 { get; } = new("Net48", "net48", Plain) { IsFormatted = true };

    public static ConsumerProject Net8 { get; } = new("Net8", "net8.0", Plain) { IsFormatted = true };

    public static ConsumerProject Net10 { get; } = new("Net10", "net10.0", [.. Plain, "Unfixed.cs"]) { IsFormatted = true, Properties = "<Nullable>enable</Nullable>" };

    public static ConsumerProject LibraryNet48 { get; } = new("LibraryNet48", "net48", [.. Plain, "WithLibrary.cs"]) { IsFormatted = true, UsesLibrary = true };

    public static ConsumerProject LibraryNet10 { get; } = new("LibraryNet10", "net10.0", [.. Plain, "WithLibrary.cs"]) { IsFormatted = true, UsesLibrary = true, Properties = "<Nullable>enable</Nullable>" };

    public static ConsumerProject Kill { get; } = new("Kill", "net10.0", Plain) { IsFormatted = true, EditorConfig = "cimjob_replacement_state = kill", State = 5 };

    public static ConsumerProject Sections { get; } = new("Sections", "net10.0", "SectionTerminate.cs", "SectionKill.cs", "SectionKillLibrary.cs")
    {
        IsFormatted = true,
        UsesLibrary = true,
        EditorConfig = """
            cimjob_replacement_state = terminate
            [SectionKill*.cs]
            cimjob_replacement_state = kill
            [*Library.cs]
            cimjob_fix_style = library
            """,
    };

    public static ConsumerProject TwoTargets { get; } = new("TwoTargets", "net48;net10.0", [.. Plain, "Unfixed.cs"]) { IsFormatted = true, UsesLibrary = true, TargetOfLibrary = "net10.0" };

    public static ConsumerProject LibraryInTwoTargets { get; } = new("LibraryInTwoTargets", "net48;net10.0", [.. Plain, "WithLibrary.cs"]) { IsFormatted = true, UsesLibrary = true };

    public static ConsumerProject ConfigNone { get; } = new("ConfigNone", "net10.0", Plain) { EditorConfig = "dotnet_diagnostic.CIMJOB001.severity = none" };

    public static ConsumerProject ConfigError { get; } = new("ConfigError", "net10.0", Plain) { EditorConfig = "dotnet_diagnostic.CIMJOB001.severity = error", Fails = true };

    public static ConsumerProject Enforce { get; } = new("Enforce", "net10.0", Plain) { Properties = Mode("Enforce"), Fails = true };

    public static ConsumerProject EnforceOverruled { get; } = new("EnforceOverruled", "net10.0", Plain)
    {
        Properties = Mode("enforce"),
        EditorConfig = "dotnet_diagnostic.CIMJOB001.severity = none",
        Fails = true,
    };

    public static ConsumerProject Suggest { get; } = new("Suggest", "net10.0", Plain) { Properties = Mode("Suggest") };

    public static ConsumerProject None { get; } = new("None", "net10.0", Plain) { Properties = Mode("None") };

    public static ConsumerProject Default { get; } = new("Default", "net10.0", Plain) { Properties = Mode("Default") };

    public static ConsumerProject UnknownMode { get; } = new("UnknownMode", "net10.0", Plain) { Properties = Mode("Enforced"), Fails = true };

    public static ConsumerProject WarningsAsErrors { get; } = new("WarningsAsErrors", "net10.0", Plain) { Properties = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Fails = true };

    public static ConsumerProject NoWarn { get; } = new("NoWarn", "net10.0", Plain) { Properties = "<NoWarn>$(NoWarn);CIMJOB001</NoWarn>" };

    public static ConsumerProject Suppressed { get; } = new("Suppressed", "net10.0", "Suppressed.cs");

    /// <summary>Those who depend on both libraries and pin the version of System.Management beside them, or leave it to the libraries.</summary>
    public static IReadOnlyList<ConsumerProject> Dependents { get; } = [Dependent("8.0.0"), Dependent("9.0.0"), Dependent("9.0.22"), Dependent("10.0.10"), Dependent("")];

    public static IReadOnlyList<ConsumerProject> All { get; } =
    [
        Net48, Net8, Net10, LibraryNet48, LibraryNet10, Kill, Sections, TwoTargets, LibraryInTwoTargets, ConfigNone, ConfigError,
        Enforce, EnforceOverruled, Suggest, None, Default, UnknownMode, WarningsAsErrors, NoWarn, Suppressed,
        .. Dependents,
    ];

    private static ConsumerProject Dependent(string pin) => new($"Dependent{pin}", "net48;net8.0;net10.0", "Depends.cs")
    {
        Properties = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
        UsesLibrary = true,
        Api = $"""
            <PackageReference Include="CimJobs.ManagementInfrastructure" Version="*-*" />
            {(pin.Length == 0 ? "" : $"""<PackageReference Include="System.Management" Version="{pin}" />""")}
            """,
    };

    private static string Mode(string mode) => $"<CimJobAnalyzersMode>{mode}</CimJobAnalyzersMode>";
}
