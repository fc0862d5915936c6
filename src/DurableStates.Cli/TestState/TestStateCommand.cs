using System.CommandLine;
using DurableStates.Engine;
using DurableStates.Json;

namespace DurableStates.Cli.TestState;

/// <summary><c>durable-states test-state</c>: runs one state and prints what <c>TestState</c> of AWS answers.</summary>
internal static class TestStateCommand
{
    public static Command Create(Streams streams)
    {
        var definition = DefinitionFile.Argument();
        var text = new Dictionary<string, Option<string?>>(StringComparer.Ordinal)
        {
            ["stateName"] = new("--state-name") { Description = "The state of a whole definition; without it the definition is the state." },
            ["input"] = new("--input") { Description = "The state's input: JSON, @file, or - for standard input." },
            ["variables"] = new("--variables") { Description = "The workflow variables as a JSON object." },
            ["context"] = new("--context") { Description = "The context object as JSON; only with a mock." },
            ["roleArn"] = new("--role-arn") { Description = "The role; a Task state without a mock needs one." },
            ["inspectionLevel"] = new("--inspection-level") { Description = "INFO, DEBUG or TRACE." },
        };
        var mock = new Option<string?>("--mock") { Description = "The mock as JSON: result or errorOutput, and fieldValidationMode." };
        var configuration = new Option<string?>("--state-configuration") { Description = "The state's configuration as JSON." };
        var revealSecrets = new Option<bool>("--reveal-secrets") { Description = "Shows the secrets of an HTTP task's request; not with a mock." };
        var command = new Command("test-state", "Tests one state as TestState of AWS does.") { definition, mock, configuration, revealSecrets };
        foreach (var option in text.Values)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new JsonObjectBuilder().Set("definition", DefinitionFile.Read(parsed.GetRequiredValue(definition), streams));
            foreach (var (member, option) in text)
            {
                if (parsed.GetValue(option) is { } given)
                {
                    request.Set(member, TextOf(member, given, streams));
                }
            }

            if (parsed.GetValue(revealSecrets))
            {
                request.Set("revealSecrets", true);
            }

            SetJson(request, "mock", parsed.GetValue(mock), streams);
            SetJson(request, "stateConfiguration", parsed.GetValue(configuration), streams);
            return TestAsync(request.ToValue(), streams, cancellationToken);
        });
        return command;
    }

    private static async Task<int> TestAsync(JsonValue request, Streams streams, CancellationToken cancellationToken)
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock() });
        try
        {
            streams.Out.WriteLine((await new StateTester(engine).TestAsync(request, cancellationToken)).ToIndentedJson());
            return ExitCodes.Success;
        }
        catch (StateTestException exception)
        {
            streams.Error.WriteLine($"{exception.Code}: {exception.Message}");
            return ExitCodes.BadDefinition;
        }
    }

    // What AWS takes as text that holds JSON must be JSON; names and levels are taken as they are.
    private static string TextOf(string member, string given, Streams streams)
    {
        if (member is not ("input" or "variables" or "context"))
        {
            return given;
        }

        var text = JsonArgument.Read(member, given, streams);
        return member is not "variables" || JsonValue.Parse(text).IsObject
            ? text
            : throw new CommandException("The variables are no JSON object; give each variable as a member of one object.");
    }

    private static void SetJson(JsonObjectBuilder request, string member, string? given, Streams streams)
    {
        if (given is null)
        {
            return;
        }

        var value = JsonValue.Parse(JsonArgument.Read(member, given, streams));
        request.Set(member, value.IsObject ? value : throw new CommandException($"The {member} is no JSON object; see the API reference of TestState for its members."));
    }
}
