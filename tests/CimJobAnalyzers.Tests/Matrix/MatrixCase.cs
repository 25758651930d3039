namespace CimJobAnalyzers.Tests.Matrix;

/// <summary>One cell of the matrix, with the program that stands for it.</summary>
internal sealed record MatrixCase(Shape Shape, DeletionForm Form, UseForm Use, Reading Reading, Configuration Configuration, Fragment Fragment)
{
    public string Id => $"{Shape.Surface} / {Shape.Name} / {Form} / {Use}{(Reading.IsUsual ? "" : $", {Reading.Name}")} / {Configuration.Name}";

    public Expectation Expectation => Expectation.Of(Shape, Form, Use, Reading, Configuration);

    /// <summary>The program: the same call in two methods, so that one fix and all fixes can be compared.</summary>
    public string Source => $$"""
        using System;
        using System.Management;
        using Support;
        {{Shape.Imports}}

        namespace Consumer
        {
            public static class Program
            {
                {{Shape.Members}}
                public static {{Result}} Run({{Shape.Parameter}}, bool flag)
                {
                    {{Fragment.Setup}}
                    {{Statements}}
                }

                public static {{Result}} RunAgain({{Shape.Parameter}}, bool flag)
                {
                    {{Fragment.Setup}}
                    {{Statements}}
                }

                public static int Asked;

                private static bool Ask() => Asked++ == 0;

                internal static bool AskOnce() => Ask();
            }
        }

        namespace Support
        {
            public static class Marker
            {
            }
            {{Shape.Support}}
        }
        """;

    private string Result => Shape.IsAsync ? "async System.Threading.Tasks.Task<object?>" : "object?";

    private string Statements => Use switch
    {
        UseForm.Ignored => $"{Fragment.Call};\nreturn null;",
        UseForm.Discarded => $"_ = {Fragment.Call};\nreturn null;",
        UseForm.Stored => $"var answer = {Fragment.Call};\nreturn {Reading.Of("answer")};",
        UseForm.Returned => $"return {Reading.Of(Fragment.Call)};",
        _ => $"if ({Reading.Of(Fragment.Call)} != 0) {{ return \"failed\"; }}\nreturn \"done\";",
    };
}
