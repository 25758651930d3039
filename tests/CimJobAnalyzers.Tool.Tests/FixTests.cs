using System.Text;

namespace CimJobAnalyzers.Tool.Tests;

public sealed class FixTests : IDisposable
{
    private const string Before = "job.InvokeMethod(\"KillJob\", new object[] { false });";
    private const string After = "job.InvokeMethod(\"RequestStateChange\", new object[] { (ushort)4, null });";
    private const string Source = "using System.Management;\r\n// caf\u00e9\r\nclass C\n{\n    void Stop(ManagementObject job)\r\n    {\r\n        " + Before + "   \r\n    }\n}";

    private readonly Folder _folder = new();

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "utf-16", "utf-16BE", "latin1"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_byte_outside_the_edits_stays(string name)
    {
        _folder.With("C.cs", Encoded(Source, name));
        var run = await Run.OfAsync("fix", _folder.Path, "--write");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Encoded(Source.Replace(Before, After, StringComparison.Ordinal), name), _folder.Bytes("C.cs"));
        Assert.Equal(["C.cs"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));

        var again = await Run.OfAsync("fix", _folder.Path, "--write");
        Assert.Equal((0, ""), (again.ExitCode, again.Output));
    }

    [Fact]
    public async Task Without_being_asked_nothing_is_written()
    {
        _folder.With("C.cs", Source);
        var run = await Run.OfAsync("fix", _folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"-        {Before}", run.Output, StringComparison.Ordinal);
        Assert.Contains($"+        {After}", run.Output, StringComparison.Ordinal);
        Assert.Contains("--- a/C.cs", run.Output, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(Source), _folder.Bytes("C.cs"));
    }

    [Fact]
    public async Task What_needs_review_is_taken_only_when_asked_and_then_marked()
    {
        _folder.With("C.cs", Source.Replace("false", "true", StringComparison.Ordinal));
        var careful = await Run.OfAsync("fix", _folder.Path);
        Assert.Equal((0, ""), (careful.ExitCode, careful.Output));
        Assert.Contains("1 findings have no fix that can be taken unseen", careful.Error, StringComparison.Ordinal);

        var bold = await Run.OfAsync("fix", _folder.Path, "--include-review");
        Assert.Equal(1, bold.ExitCode);
        Assert.Contains("# C.cs: line 7 needs review: ", bold.Output, StringComparison.Ordinal);
        Assert.Contains(After, bold.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--state", "kill")]
    [InlineData("--state", "terminate")]
    public async Task The_command_line_goes_before_the_files(params string[] options)
    {
        _folder.With("C.cs", Source).With(".editorconfig", "root = true\n[*.cs]\ncimjob_replacement_state = kill\n");
        Assert.Contains("(ushort)5", (await Run.OfAsync("fix", _folder.Path)).Output, StringComparison.Ordinal);
        var number = options[1] == "kill" ? 5 : 4;
        Assert.Contains($"(ushort){number}", (await Run.OfAsync(["fix", _folder.Path, .. options])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_keeps_nobody_from_writing_the_rest()
    {
        _folder.With("A.cs", Source).With("B.cs", Source.Replace("class C", "class B", StringComparison.Ordinal));
        File.SetAttributes(_folder["A.cs"], FileAttributes.ReadOnly);
        var run = await Run.OfAsync("fix", _folder.Path, "--write");
        File.SetAttributes(_folder["A.cs"], FileAttributes.Normal);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error: A.cs: the file is read-only.", run.Error, StringComparison.Ordinal);
        Assert.Contains("KillJob", await File.ReadAllTextAsync(_folder["A.cs"]), StringComparison.Ordinal);
        Assert.DoesNotContain("KillJob", await File.ReadAllTextAsync(_folder["B.cs"]), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Encoded(string text, string name)
    {
        var encoding = name == "utf-8 with a mark" ? new UTF8Encoding(true) : name == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        return [.. encoding.Preamble, .. encoding.GetBytes(text)];
    }
}
