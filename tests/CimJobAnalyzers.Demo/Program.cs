using CimJobAnalyzers.Demo;

try
{
    var root = Walkthrough.FindRoot(AppContext.BaseDirectory);
    await Walkthrough.PackAsync(root, Console.Out);
    await new Walkthrough(root, Console.Out).RunAsync();
    return 0;
}
catch (DemoFailedException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
