using System.CommandLine;
using DurableStates.Asl;
using DurableStates.Engine;

namespace DurableStates.Cli.Run;

/// <summary><c>durable-states run</c>: executes a definition and prints how it ended.</summary>
internal static class RunCommand
{
    private const int MostNestedTold = 5;

    public static Command Create(Streams streams)
    {
        var definition = DefinitionFile.Argument();
        var input = new Option<string>("--input") { Description = "The input: JSON, @file, or - for standard input.", DefaultValueFactory = _ => "{}" };
        var mocks = new Option<string?>("--mocks") { Description = "What tasks answer: a file in the format of Step Functions Local's MockConfigFile." };
        var testCase = new Option<string?>("--test-case") { Description = "The test case of the mocks file." };
        var clock = EnumOption.Create("--clock", "With the virtual clock everything that waits takes no time.", ClockKind.Virtual);
        var history = new Option<bool>("--history") { Description = "Prints the execution's events too." };
        var name = new Option<string?>("--name") { Description = "The name of the state machine and of the execution." };
        var variables = new Option<bool>("--variables") { Description = "Prints the workflow variables at the end too." };
        var command = new Command("run", "Executes a definition and prints its status and output, or its error and cause.")
        {
            definition, input, mocks, testCase, clock, history, name, variables,
        };

        command.SetAction((parsed, cancellationToken) => RunAsync(
            new RunRequest(
                parsed.GetRequiredValue(definition), parsed.GetRequiredValue(input), parsed.GetValue(mocks), parsed.GetValue(testCase),
                parsed.GetValue(clock), parsed.GetValue(name), parsed.GetValue(history), parsed.GetValue(variables)),
            streams,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(RunRequest request, Streams streams, CancellationToken cancellationToken)
    {
        var machineName = request.Name ?? RunRequest.NameOf(request.Definition);
        var definition = DefinitionFile.Read(request.Definition, streams);
        var input = JsonArgument.Read("input", request.Input, streams);
        var tasks = MockFile.Read(request, machineName, streams);
        var options = new WorkflowEngineOptions { Clock = request.Clock is ClockKind.Virtual ? new VirtualClock() : TimeProvider.System };
        if (tasks is not null)
        {
            options.TaskHandlers.Add(tasks);
        }

        using var engine = new WorkflowEngine(options);
        tasks?.Answer(engine);
        try
        {
            var machine = engine.CreateStateMachine(request.Name ?? RunRequest.Valid(machineName), definition);
            var execution = await engine.CompletionAsync(engine.StartExecution(machine, input, request.Name), cancellationToken);
            TellOfNested(engine, execution, streams);
            streams.Out.WriteLine(RunReport.Of(execution, request.ShowsHistory, request.ShowsVariables).ToIndentedJson());
            return execution.Status is ExecutionStatus.Succeeded ? ExitCodes.Success : ExitCodes.Failure;
        }
        catch (InvalidRequestException exception)
        {
            streams.Error.WriteLine(exception.Message);
            return ExitCodes.Usage;
        }
        catch (AslException exception)
        {
            foreach (var diagnostic in exception.Diagnostics)
            {
                streams.Error.WriteLine($"{request.Definition}: {diagnostic}");
            }

            return ExitCodes.BadDefinition;
        }
    }

    // An execution that nobody waits for may fail without a word in the one that started it.
    private static void TellOfNested(WorkflowEngine engine, Execution execution, Streams streams)
    {
        foreach (var nested in engine.Executions.Where(other => other != execution && other is { MapRun: null, Status: ExecutionStatus.Failed }).Take(MostNestedTold))
        {
            streams.Error.WriteLine($"{nested.Arn}, started along the way, failed: {nested.Error}: {nested.Cause}");
        }
    }
}
