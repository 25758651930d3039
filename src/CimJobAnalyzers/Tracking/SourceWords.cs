using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>The words without which no file of a program can reach a CIM method through an API.</summary>
/// <remarks>Most programs that reference such an API only query through it. They do not write these words, and pay for no operation.</remarks>
internal static class SourceWords
{
    public static readonly WordSearch KillJob = new(CimNames.KillJob);
    public static readonly WordSearch InvokeMethod = new("InvokeMethod");
    public static readonly WordSearch GetMethodParameters = new("GetMethodParameters");
    public static readonly WordSearch ExecuteMethod = new("ExecuteMethod");
    public static readonly WordSearch GetMethod = new("GetMethod");
    public static readonly WordSearch ExecMethod = new("ExecMethod");
    public static readonly WordSearch AddParameter = new("AddParameter");
    public static readonly WordSearch AddArgument = new("AddArgument");
    public static readonly WordSearch Moniker = new("winmgmts");
    public static readonly WordSearch ScriptingObject = new("Wbem");
    public static readonly WordSearch MarkedParameter = new("CimMethodName");

    /// <summary>What a program writes that hands text to PowerShell, to a process or to WS-Management.</summary>
    public static readonly WordSearch[] TextTakers = [.. new[] { "AddScript", "InvokeScript", "ScriptBlock", "Pipeline", "StartInfo", "Diagnostics", "StringContent", "ByteArrayContent", "WSMan" }.Select(word => new WordSearch(word))];

    public static bool MentionsAnyOf(this Compilation compilation, params WordSearch[] words)
    {
        foreach (var word in words)
        {
            if (word.IsIn(compilation))
            {
                return true;
            }
        }

        return false;
    }
}
