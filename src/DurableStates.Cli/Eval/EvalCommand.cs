using System.CommandLine;

namespace DurableStates.Cli.Eval;

/// <summary><c>durable-states eval</c>: evaluates one expression, or many.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var expression = new Argument<string>("expression") { Description = "The expression.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("eval", "Evaluates an expression against a JSON document.") { expression };
        command.SetAction(parsed =>
        {
            streams.Error.WriteLine($"No language evaluates '{parsed.GetValue(expression)}' yet.");
            return ExitCodes.Usage;
        });
        return command;
    }
}
