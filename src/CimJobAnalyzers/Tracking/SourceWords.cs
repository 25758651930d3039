using System.Collections.Immutable;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>The words without which no file of a program can reach a CIM method.</summary>
/// <remarks>Most programs that reference such an API only query through it. They do not write these words, and pay for no operation.</remarks>
internal static class SourceWords
{
    /// <summary>What <c>[StringSyntax]</c> says of a parameter that takes the name of a CIM method.</summary>
    public const string Mark = "CimMethodName";

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
    public static readonly WordSearch MarkedParameter = new(Mark);

    /// <summary>What a program writes that hands text to PowerShell, to a process or to WS-Management.</summary>
    public static readonly ImmutableArray<WordSearch> TextTakers = ImmutableArray.Create(
        new WordSearch("AddScript"),
        new WordSearch("InvokeScript"),
        new WordSearch("ScriptBlock"),
        new WordSearch("Pipeline"),
        new WordSearch("StartInfo"),
        new WordSearch("Diagnostics"),
        new WordSearch("Arguments"),
        new WordSearch("ArgumentList"),
        new WordSearch("StringContent"),
        new WordSearch("ByteArrayContent"),
        new WordSearch("WSMan"),
        new WordSearch("wscim"),
        new WordSearch(CimNames.KillJob + "_"));

    public static bool MentionsAnyOf(this Compilation compilation, params IEnumerable<WordSearch> words)
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
