using DurableStates.Json;

namespace DurableStates.Cli.Tests;

/// <summary>
/// Told answers are numbered as Step Functions Local 2.0.0 numbers them: one counter for each state, which every call moves on.
/// </summary>
public sealed class MockFileTests
{
    private const string Each = """
        {
          "StartAt": "Each", "QueryLanguage": "JSONata",
          "States": { "Each": {
            "Type": "Map", "Items": "{% $states.input %}", "MaxConcurrency": 1, "End": true, "ItemProcessor": {
              PROCESSOR "StartAt": "Call", "States": { "Call": {
                "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "f" }, "End": true,
                "Retry": [{ "ErrorEquals": ["Busy"], "MaxAttempts": 5 }] } } } } }
        }
        """;

    private const string Poll = """
        {
          "StartAt": "Call", "QueryLanguage": "JSONata",
          "States": {
            "Call": {
              "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:glue:getJobRun", "Arguments": { "JobName": "j", "RunId": "r" }, "Next": "Done?",
              "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "End" }]
            },
            "Done?": { "Type": "Choice", "Choices": [{ "Condition": "{% $states.input = 'DONE' %}", "Next": "End" }], "Default": "Wait" },
            "Wait": { "Type": "Wait", "Seconds": 60, "Next": "Call" },
            "End": { "Type": "Succeed" }
          }
        }
        """;

    [Theory]
    [InlineData("", "every iteration of a Map")]
    [InlineData("""  "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },""", "every child execution")]
    public void Calls_are_numbered_over_retries_and(string processor, string what)
    {
        const string response = """{ "0": { "Throw": { "Error": "Busy" } }, "1": { "Return": 1 }, "2": { "Return": 2 }, "3-4": { "Return": "3 or 4" } }""";

        var report = Run(Each.Replace("PROCESSOR", processor, StringComparison.Ordinal), response, "[0,0,0,0]");

        Assert.True(report["output"].ToString() == """[1,2,"3 or 4","3 or 4"]""", $"{what}: {report}");
    }

    [Fact]
    public void Calls_are_numbered_over_the_passes_of_a_loop_which_ends()
    {
        var report = Run(Poll, """{ "0-2": { "Return": "RUNNING" }, "3": { "Return": "DONE" } }""");

        Assert.Equal("SUCCEEDED", report["status"].AsString());
        Assert.Equal(4, report["events"].AsArray().Count(item => item["type"].AsString() == "TaskSucceeded"));
    }

    [Fact]
    public void A_loop_that_no_answer_ends_ends_after_the_last_answer_and_nothing_catches_that()
    {
        var report = Run(Poll, """{ "0-2": { "Return": "RUNNING" } }""");

        Assert.Equal(("FAILED", "States.Runtime"), (report["status"].AsString(), report["error"].AsString()));
        Assert.StartsWith("The response 'r' of the state 'Call' has no answer to call 3.", report["cause"].AsString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "1": { "Return": "DONE" } }""", "call 0")]
    [InlineData("""{ "0": { "Return": "RUNNING" }, "2": { "Return": "DONE" } }""", "call 1")]
    [InlineData("{}", "call 0")]
    public void A_number_that_is_left_out_matters_only_to_its_call(string response, string call)
    {
        var report = Run(Poll, response);

        Assert.Equal("States.Runtime", report["error"].AsString());
        Assert.Contains($"has no answer to {call}.", report["cause"].AsString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "first": { "Return": 1 } }""", "the key 'first', which is no number of a call")]
    [InlineData("""{ "": { "Return": 1 } }""", "the key '', which is no number")]
    [InlineData("""{ "-1": { "Return": 1 } }""", "the key '-1', which is no number")]
    [InlineData("""{ "1-": { "Return": 1 } }""", "the key '1-', which is no number")]
    [InlineData("""{ "1-2-3": { "Return": 1 } }""", "the key '1-2-3', which is no number")]
    [InlineData("""{ "3-1": { "Return": 1 } }""", "the key '3-1', which is no number")]
    [InlineData("""{ "0.5": { "Return": 1 } }""", "the key '0.5', which is no number")]
    [InlineData("""{ "2147483648": { "Return": 1 } }""", "the key '2147483648', which is no number")]
    [InlineData("""{ "0-2": { "Return": 1 }, "2": { "Return": 2 } }""", "has two answers to call 2;")]
    [InlineData("""{ "1": { "Return": 1 }, "01": { "Return": 2 } }""", "has two answers to call 1;")]
    [InlineData("""{ "0": {} }""", "either \"Return\"")]
    [InlineData("""{ "0": 1 }""", "either \"Return\"")]
    [InlineData("""{ "0": { "Throw": "Busy" } }""", "either \"Return\"")]
    [InlineData("""{ "0": { "Return": 1, "Throw": { "Error": "E" } } }""", "either \"Return\"")]
    [InlineData("1", "has no response '\"r\"', which the state 'Call' is to give")]
    public void What_is_wrong_in_a_response_is_said_with_its_name_and_place(string response, string expected)
    {
        var (exitCode, output, error) = Execute(Poll, response);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("'r'", error.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Contains("'Call'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_a_response_of_another_test_case_does_not_matter()
    {
        var report = Run(Poll, """{ "0": { "Return": "DONE" } }, "other": { "x": 1 }""");

        Assert.Equal("SUCCEEDED", report["status"].AsString());
    }

    private static JsonValue Run(string definition, string response, string input = "{}") => JsonValue.Parse(Execute(definition, response, input).Output);

    private static (int ExitCode, string Output, string Error) Execute(string definition, string response, string input = "{}")
    {
        var mocks = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                mocks, $$"""{ "StateMachines": { "m": { "TestCases": { "T": { "Call": "r" } } } }, "MockedResponses": { "r": {{response}} } }""");
            using var reader = new StringReader(definition);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exitCode = CommandLine.Run(["run", "-", "--mocks", mocks, "--test-case", "T", "--history", "--input", input], new Streams(reader, output, error));
            return (exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            File.Delete(mocks);
        }
    }
}
