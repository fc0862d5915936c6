using DurableStates.Json;

namespace DurableStates.Cli.Run;

/// <summary>A file of told answers in the format of Step Functions Local: machines with test cases, and responses by the number of the call.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html"/>
internal static class MockFile
{
    /// <summary>Reads the answers of the wanted test case; false when they cannot be read, which then was said. Null answers mean that none were asked for.</summary>
    public static bool TryRead(RunRequest request, string machineName, Streams streams, out MockedTasks? tasks)
    {
        tasks = null;
        if (request.Mocks is null)
        {
            return true;
        }

        if (JsonArgument.Read("mocks file", "@" + request.Mocks, streams) is not { } text)
        {
            return false;
        }

        var file = JsonValue.Parse(text);
        if (request.TestCase is not { } testCase)
        {
            streams.Error.WriteLine("Say with --test-case which test case of the mocks file is meant.");
            return false;
        }

        if (CaseOf(file, machineName, testCase) is not { } states)
        {
            streams.Error.WriteLine($"The mocks file has no test case '{testCase}' for the state machine '{machineName}'.");
            return false;
        }

        var responses = new Dictionary<string, MockedResponse>(StringComparer.Ordinal);
        foreach (var (state, response) in states)
        {
            if (!response.TryGetString(out var name) || !file["MockedResponses"][name].TryGetObject(out var byCall))
            {
                streams.Error.WriteLine($"The mocks file has no response '{response}', which the state '{state}' is to give.");
                return false;
            }

            if (MockedResponse.Read(name, byCall, out var read) is { } problem)
            {
                streams.Error.WriteLine($"The mocks file's response '{name}', which the state '{state}' is to give, {problem}");
                return false;
            }

            responses[state] = read;
        }

        tasks = new MockedTasks(responses);
        return true;
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
