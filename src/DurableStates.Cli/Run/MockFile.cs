using DurableStates.Json;

namespace DurableStates.Cli.Run;

/// <summary>A file of told answers in the format of Step Functions Local: machines with test cases, and responses by the number of the call.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html"/>
internal static class MockFile
{
    /// <summary>The answers of the wanted test case; null when none were asked for.</summary>
    /// <exception cref="CommandException">They cannot be read, or the file does not have them.</exception>
    public static MockedTasks? Read(RunRequest request, string machineName, Streams streams)
    {
        if (request.Mocks is null)
        {
            return null;
        }

        var file = JsonArgument.ReadFile("mocks file", request.Mocks, streams);
        if (request.TestCase is not { } testCase)
        {
            throw new CommandException("Say with --test-case which test case of the mocks file is meant.");
        }

        if (CaseOf(file, machineName, testCase) is not { } states)
        {
            throw new CommandException($"The mocks file has no test case '{testCase}' for the state machine '{machineName}'.");
        }

        var responses = new Dictionary<string, MockedResponse>(StringComparer.Ordinal);
        foreach (var (state, response) in states)
        {
            if (!response.TryGetString(out var name) || !file["MockedResponses"][name].TryGetObject(out var byCall))
            {
                throw new CommandException($"The mocks file has no response '{response}', which the state '{state}' is to give.");
            }

            if (MockedResponse.Read(name, byCall, out var read) is { } problem)
            {
                throw new CommandException($"The mocks file's response '{name}', which the state '{state}' is to give, {problem}");
            }

            responses[state] = read;
        }

        return new MockedTasks(responses);
    }

    // The machine of that name; where the file knows only one machine with that test case, its name does not matter.
    private static JsonObject? CaseOf(JsonValue file, string machineName, string testCase)
    {
        if (file["StateMachines"][machineName]["TestCases"][testCase].TryGetObject(out var states))
        {
            return states;
        }

        var candidates = file["StateMachines"].TryGetObject(out var machines)
            ? machines.Select(machine => machine.Value["TestCases"][testCase]).Where(candidate => candidate.IsObject).ToList()
            : [];
        return candidates is [var only] ? only.AsObject() : null;
    }
}
