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

    private const string Invoke = "InvokeMethod";

    public static readonly WordSearch KillJob = new(CimNames.KillJob);
    public static readonly WordSearch InvokeMethod = new(Invoke);
    /// <summary>Files that name InvokeMethod without calling it there.</summary>
    public static readonly FileTrait InvokeMethodAsDelegate = new(HandsOnInvokeMethod);
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

    private static bool HandsOnInvokeMethod(SyntaxTree tree)
    {
        var text = tree.GetText();
        foreach (var position in text.PositionsOf(Invoke, StringComparison.Ordinal))
        {
            var next = position + Invoke.Length;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && text[next] is ';' or ',' or ')' or '}' or ']' or ':' or '?')
            {
                return true;
            }
        }

        return false;
    }

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
