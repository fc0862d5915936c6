using System.CommandLine;
using System.CommandLine.Parsing;
using DurableStates.Json;

namespace DurableStates.Cli.Eval;

/// <summary><c>durable-states eval</c>: evaluates one expression, or many.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var expression = new Argument<string?>("expression") { Description = "The expression, without {% and %}.", Arity = ArgumentArity.ZeroOrOne };
        var input = File("--input", "The input document: a file of JSON, or - for standard input.");
        var bindings = File("--bindings", "The variables: a file with a JSON object, names without dollar signs.");
        var context = File("--context", "The context object, which $$ of a path stands for: a file of JSON.");
        var mode = new Option<string>("--mode")
        {
            Description = "JSONata as Step Functions has it (aws), as jsonata-js 2.0.6 or its latest version has it; or a JSONPath or intrinsic function (path).",
            DefaultValueFactory = _ => EvalModes.Names[0],
        };
        mode.AcceptOnlyFromAmong(EvalModes.Names);
        var path = new Option<bool>("--path") { Description = "The same as --mode path." };
        var lines = new Option<bool>("--jsonl")
        {
            Description = "Reads lines {\"expr\",\"input\",\"bindings\",\"mode\"} from standard input and answers each with a line "
                + "{\"result\"}, {\"undefined\":true} or {\"error\":{\"code\",\"message\",\"position\"}}.",
        };
        var command = new Command("eval", "Evaluates an expression against a JSON document.") { expression, input, bindings, context, mode, path, lines };
        command.Validators.Add(parsed => RefuseWrongUse(parsed, expression, lines));

        command.SetAction(parsed =>
        {
            var language = parsed.GetValue(path) ? EvalMode.Path : EvalModes.Find(parsed.GetRequiredValue(mode)) ?? EvalMode.Aws;
            if (parsed.GetValue(lines))
            {
                return EvalLines.Run(streams.In, streams.Out, language);
            }

            var document = Read("input", parsed.GetValue(input), streams);
            var variables = Read("bindings", parsed.GetValue(bindings), streams);
            if (variables is { IsUndefined: false, IsObject: false })
            {
                throw new CommandException($"The bindings are {variables}, not a JSON object; give the variables as members of one object.");
            }

            var contextObject = Read("context", parsed.GetValue(context), streams);
            return Answer(new EvalRequest(parsed.GetValue(expression) ?? "", document, variables, contextObject, language), streams);
        });
        return command;
    }

    private static int Answer(EvalRequest request, Streams streams)
    {
        switch (Evaluator.Evaluate(request))
        {
            case EvalOutcome.Error error:
                streams.Error.WriteLine(error);
                return ExitCodes.Failure;
            case EvalOutcome.Result result:
                streams.Out.WriteLine(result.Value.ToIndentedJson());
                return ExitCodes.Success;
            default:
                streams.Out.WriteLine(JsonValue.Undefined);
                return ExitCodes.Success;
        }
    }

    private static void RefuseWrongUse(CommandResult parsed, Argument<string?> expression, Option<bool> lines)
    {
        if (parsed.GetValue(lines) == (parsed.GetValue(expression) is not null))
        {
            parsed.AddError("Give an expression, or --jsonl to read expressions from standard input.");
        }
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description };

    // Without a file the value is undefined.
    private static JsonValue Read(string what, string? file, Streams streams) => file is null ? default : JsonArgument.ReadFile(what, file, streams);
}
