return await CimJobAnalyzers.Tool.CommandLine.RunAsync(args);
