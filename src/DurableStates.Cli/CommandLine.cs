using System.CommandLine;

namespace DurableStates.Cli;

/// <summary>The composition root: every command is created here and nowhere else.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Streams streams)
    {
        // What compiles is called by MSBuild, which reads the line below as an error, and hands its many options over in a response file. Elsewhere an
        // argument such as @input.json is the file of that name.
        var compiles = args is ["build" or "check" or "explain", ..];
        return CommandEdge.Run(() => Invoke(args, compiles, streams), streams.Error, compiles ? "durable-states : error DS4001: " : "");
    }

    private static int Invoke(string[] args, bool compiles, Streams streams)
    {
        var root = new RootCommand("Compiles C# orchestrators to AWS Step Functions state machines and runs them on this computer.");
        foreach (var command in Commands(streams))
        {
            root.Subcommands.Add(command);
        }

        var parsing = new ParserConfiguration();
        if (!compiles)
        {
            parsing.ResponseFileTokenReplacer = null;
        }

        var parsed = root.Parse(args, parsing);
        var exitCode = parsed.Invoke(new InvocationConfiguration { Output = streams.Out, Error = streams.Error, EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : exitCode;
    }

    // One line per command, in alphabetical order; each lives in a folder of its own name.
    private static IEnumerable<Command> Commands(Streams streams) =>
    [
        Build.BuildCommand.Create(streams),
        Build.CheckCommand.Create(streams),
        Eval.EvalCommand.Create(streams),
        Build.ExplainCommand.Create(streams),
        Graph.GraphCommand.Create(streams),
        Cli.Run.RunCommand.Create(streams),
        TestState.TestStateCommand.Create(streams),
        Validate.ValidateCommand.Create(streams),
    ];
}
