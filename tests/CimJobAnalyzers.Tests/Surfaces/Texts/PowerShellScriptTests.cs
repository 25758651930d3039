using CimJobAnalyzers.Surfaces.Texts;

namespace CimJobAnalyzers.Tests.Surfaces.Texts;

public sealed class PowerShellScriptTests
{
    /// <summary>What stands between the brackets must be found; the brackets are not part of the script.</summary>
    public static TheoryData<string> Calls =>
    [
        // The name by parameter, whole, cut short, glued, quoted, in brackets.
        "Invoke-CimMethod -InputObject $job -MethodName [|KillJob|]",
        "Invoke-CimMethod -InputObject $job -MethodName '[|KillJob|]' -Arguments @{ DeleteOnKill = $true }",
        "Invoke-CimMethod $job -Meth \"[|KillJob|]\"",
        "Invoke-CimMethod $job -MethodName:[|KillJob|]",
        "Invoke-CimMethod $job -MethodName:'[|KillJob|]'",
        "Invoke-CimMethod $job -MethodName ('[|KillJob|]')",
        "iwmi -Path $path -Name [|killjob|] -ArgumentList $false",
        "Invoke-WSManAction -Action [|KillJob|] -ResourceURI wmi/root/virtualization/v2/Msvm_ConcreteJob",
        "CimCmdlets\\Invoke-CimMethod $job -MethodName [|KillJob|]",

        // By position.
        "icim $job [|KillJob|] @{ DeleteOnKill = $true }",
        "icim -InputObject $job [|KillJob|]",
        "icim -WhatIf $job [|KillJob|]",
        "icim -Confirm:$false -InputObject $jobs[0] '[|KillJob|]'",

        // Where a command may stand.
        "Get-CimInstance CIM_ConcreteJob|icim -MethodName [|KillJob|]",
        "$job |\n    Invoke-CimMethod `\r\n        -MethodName [|KillJob|] `\r\n        -Arguments @{}",
        "$result = icim $job [|KillJob|]",
        "[void](icim $job [|KillJob|])",
        "return Invoke-CimMethod $job -MethodName [|KillJob|]",
        "param($job) Invoke-CimMethod $job [|KillJob|]",
        "param(\n  [Parameter(Mandatory)] $job\n)\nicim $job [|KillJob|]",
        "if ($old) { icim $job [|KillJob|] } else { icim $job RequestStateChange }",
        "foreach ($job in $jobs) { $null = icim $job [|KillJob|] }",
        "function Stop { icim $args[0] [|KillJob|] } Stop $job",
        "Invoke-Command -ComputerName a, b -ScriptBlock { Get-CimInstance CIM_Job | icim -MethodName [|KillJob|] }",
        "& icim $job [|KillJob|]",
        "& 'Invoke-CimMethod' $job -MethodName [|KillJob|]",
        "(icim $job [|KillJob|]).ReturnValue -eq 0",
        "Write-Host \"Result: $(icim $job [|KillJob|])\"",
        "Write-Host \"Result: $($job.[|KillJob|]($true).ReturnValue)\"",
        "# KillJob\nicim $job [|KillJob|]",
        "<# KillJob #> icim $job [|KillJob|]",
        "Write-Host 'it''s'; icim $job [|KillJob|] # 'KillJob'",
        "Write-Host \"a `\" KillJob\"; icim $job [|KillJob|]",
        "$help = @'\nit's KillJob\n'@\nicim $job [|KillJob|]",
        "$help = @\"\r\na \" quote\r\n\"@; icim $job [|KillJob|]",
        "Write-Host foo#bar; icim $job [|KillJob|]",

        // Through variables and hash tables.
        "$p = @{ MethodName = '[|KillJob|]' }; Invoke-CimMethod @p",
        "$p=@{MethodName='[|KillJob|]';Arguments=@{DeleteOnKill=$true}};$job|Invoke-CimMethod @p",
        "$p = [ordered]@{\n  Name = \"[|KillJob|]\"\n}\n$job | icim @p",
        "$p = @{}; $p.MethodName = '[|KillJob|]'; Invoke-CimMethod @p",
        "$name = '[|KillJob|]'; icim $job $name",
        "param([string]$name = '[|KillJob|]') Invoke-CimMethod $job -MethodName $script:name",
        "$name = '[|KillJob|]'; $job.InvokeMethod($name, $null)",

        // As a member.
        "$job.[|KillJob|]($true)",
        "$job.[|KillJob|]( $false )",
        "$job.[|KillJob|]([bool]$delete)",
        "(Get-WmiObject Msvm_ConcreteJob).[|KillJob|]($delete)",
        "Get-WmiObject -Query 'select * from Msvm_ConcreteJob' | % { $_.[|KillJob|]($delete) }",
        "$job.InvokeMethod('[|KillJob|]', $false)",
        "$job.PSBase.InvokeMethod(\"[|KillJob|]\", @($true))",
        "$session.InvokeMethod('root/virtualization/v2', $job, '[|KillJob|]', $parameters)",
        "$service.ExecMethod(\"Msvm_ConcreteJob.InstanceID='1'\", '[|KillJob|]', $in)",

        // Text that the script runs.
        "Invoke-Expression 'icim $job [|KillJob|]'",
        "$code = \"icim `$job [|KillJob|]\"; iex $code",
        "& ([scriptblock]::Create('icim $job [|KillJob|]'))",
        "powershell -NoProfile -Command \"icim $job [|KillJob|]\"",
        "wmic path CIM_ConcreteJob call [|KillJob|] true",
        "& \"$env:windir\\System32\\wbem\\wmic.exe\" path CIM_ConcreteJob call [|KillJob|]",
        "cmd /c 'wmic path CIM_ConcreteJob call [|KillJob|]'",
        "Start-Process wmic -ArgumentList 'path', 'CIM_ConcreteJob', 'call', '[|KillJob|]'",
        "Start-Process -FilePath powershell -ArgumentList '-NoProfile -Command \"icim $job [|KillJob|]\"'",

        // Broken off.
        "icim $job '[|KillJob|]",
        "if ($x) { icim $job [|KillJob|]",

        // Behind what only the running program knows, and where the first call is behind a mere word.
        "\uFFFDInvoke-CimMethod $job -MethodName [|KillJob|]",
        "\uFFFD icim \uFFFD [|KillJob|]",
        "param($job)\uFFFDicim $job [|KillJob|]",
        "Write-Host KillJob; icim $a [|KillJob|]; icim $b KillJob",
    ];

    public static TheoryData<string> NoCalls =>
    [
        // The word belongs to another command.
        "Get-CimInstance Win32_OperatingSystem; Start-Job -Name KillJob { 1 }",
        "Start-Job -Name KillJob { icim $vm RequestStateChange }",
        "Get-CimInstance Win32_Service -Filter \"Name='KillJob'\"",
        "Get-CimInstance Win32_Service -Filter Name='KillJob' | Invoke-CimMethod -MethodName StopService",
        "Write-Log -Message KillJob; Get-CimInstance Msvm_ConcreteJob",
        "Write-Host Invoke-CimMethod -MethodName KillJob",
        "Get-Help Invoke-CimMethod -Name KillJob",
        "Get-Command -Name KillJob; icim $job RequestStateChange",
        "KillJob -Id 3",
        "function KillJob { Stop-Job $args }; KillJob 5",
        "if ($method -eq 'KillJob') { Invoke-CimMethod $job -MethodName RequestStateChange }",
        "switch ($method) { 'KillJob' { icim $job RequestStateChange } }",

        // The word is another argument of the call.
        "Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = 'KillJob.exe /all' }",
        "Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = 'KillJob' }",
        "Invoke-CimMethod -ClassName Thing -MethodName Rename -Arguments @{ Name = 'KillJob' }",
        "Invoke-CimMethod -ClassName KillJob -MethodName Create",
        "Invoke-CimMethod -MethodName Create -ComputerName a, KillJob",
        "Invoke-CimMethod -InputObject $jobs['KillJob'] -MethodName RequestStateChange",
        "Invoke-CimMethod $job -MethodName KillJobs",
        "Invoke-CimMethod $job -MethodName \"No$('KillJob')\"",
        "$thing.InvokeMethod('Rename', 'KillJob')",
        "$thing.InvokeMethod('Rename_To', 'KillJob')",
        "$name = 'Rename'; $thing.InvokeMethod($name, 'KillJob')",
        "$p = @{ MethodName = 'Create'; Arguments = @{ Name = 'KillJob' } }; Invoke-CimMethod @p",
        "$q = @{ MethodName = 'KillJob' }; Invoke-CimMethod @p",
        "$name = 'KillJob'; icim $job $other",

        // Comments.
        "# Invoke-CimMethod -MethodName KillJob\nGet-Job",
        "Get-Job # icim $job KillJob",
        "Get-Job;#icim $job KillJob",
        "<# Invoke-CimMethod -MethodName KillJob #> Get-CimInstance CIM_Job",
        "<#\n.SYNOPSIS\n  Replaces Invoke-CimMethod -MethodName KillJob.\n.EXAMPLE\n  # it's old\n#>\nGet-CimInstance Msvm_ConcreteJob | icim -MethodName RequestStateChange",
        "icim $job RequestStateChange <# was: $job.KillJob($true) #>",
        "<# icim $job KillJob",
        "# not for Get-WmiObject\n$scheduler.KillJob($id)",

        // Text that nothing runs.
        "Write-Warning 'Invoke-CimMethod -MethodName KillJob is obsolete'",
        "Write-Warning 'a; Invoke-CimMethod -MethodName KillJob'; Get-CimInstance CIM_Job",
        "Write-Warning \"Invoke-CimMethod -MethodName 'KillJob' is obsolete\"",
        "Write-Warning \"a `\"; icim $job KillJob\"",
        "Write-Warning 'it''s; icim $job KillJob'",
        "Write-Warning \"$job.KillJob($true)\"",
        "Write-Warning \"`$(icim $job KillJob)\"",
        "$text = @'\nicim $job KillJob\n'@",
        "$text = @\"\nHe said \"icim $job KillJob\"\n\"@\nGet-CimInstance CIM_Job",
        "'icim $job KillJob' | Out-File kill.ps1",
        "$scheduler.Log('$job.KillJob($true)')",
        "throw 'wmic path CIM_ConcreteJob call KillJob failed'",

        // A look-alike of another system.
        "$scheduler.KillJob($id)",
        "$scheduler.KillJob",
        "$scheduler.KillJob(1, 'now')",
        "$scheduler.KillJob ($true)",
        "$scheduler.MyKillJob($true)",
        "dbctl call KillJob 42",
        "Write-Log \uFFFD path CIM_ConcreteJob call KillJob",
        "Write-Log \uFFFD icim $job KillJob",
        "echo wmic path CIM_ConcreteJob call KillJob",
        "Start-Process KillJob.exe -ArgumentList KillJob",

        // Broken scripts.
        "Write-Host 'icim $job KillJob",
        "@{",
        "\"$(",
        "`",
        "@'",
        "<#",
        "",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Finds_the_name_of_the_first_call(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        Assert.Equal(start, PowerShellScript.FindCall(Marks.Without(marked)));
    }

    [Theory]
    [MemberData(nameof(NoCalls))]
    public void Finds_nothing_where_nothing_is_called(string script) => Assert.Null(PowerShellScript.FindCall(script));

    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("@{")]
    [InlineData("\"$(")]
    [InlineData("$x=$x;")]
    [InlineData("start ")]
    [InlineData("iex '")]
    public void Reads_a_script_of_any_depth(string part)
    {
        var deep = string.Concat(Enumerable.Repeat(part, 5_000));
        Assert.Null(PowerShellScript.FindCall(deep + "KillJob"));
        Assert.Equal("icim $job ".Length, PowerShellScript.FindCall("icim $job KillJob; " + deep));
    }
}
