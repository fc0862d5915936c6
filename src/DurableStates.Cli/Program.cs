using DurableStates.Cli;

return CommandLine.Run(args, new Streams(Console.In, Console.Out, Console.Error));
