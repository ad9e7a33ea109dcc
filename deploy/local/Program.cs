return await Zichtlijn.Local.Commands.CommandLine.RunAsync(args);
