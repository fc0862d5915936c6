using DurableStates.Json;

namespace DurableStates.Cli.Tests;

public sealed class RunCommandTests
{
    private const string Order = """
        {
          "StartAt": "Price",
          "States": {
            "Price": {
              "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "price" },
              "Retry": [{ "ErrorEquals": ["States.ALL"], "IntervalSeconds": 3600 }], "Assign": { "price.$": "$.Payload" }, "Next": "Wait"
            },
            "Wait": { "Type": "Wait", "Seconds": 86400, "End": true }
          }
        }
        """;

    private const string Mocks = """
        {
          "StateMachines": { "StateMachine": { "TestCases": { "SecondTry": { "Price": "Flaky" }, "Never": { "Price": "Down" } } } },
          "MockedResponses": {
            "Flaky": { "0": { "Throw": { "Error": "Lambda.ServiceException", "Cause": "busy" } }, "1": { "Return": { "Payload": 42 } } },
            "Down": { "0-3": { "Throw": { "Error": "Lambda.ServiceException", "Cause": "down" } } }
          }
        }
        """;

    [Fact]
    public void An_execution_prints_its_output_and_variables_and_ends_with_exit_code_0()
    {
        using var mocks = new TemporaryFile(Mocks);

        var (exitCode, output, _) = Run(Order, "run", "-", "--mocks", mocks.Path, "--test-case", "SecondTry", "--variables");

        Assert.Equal(0, exitCode);
        Assert.Equal("""{"status":"SUCCEEDED","output":{"Payload":42},"variables":{"price":42}}""", JsonValue.Parse(output).ToString());
    }

    [Fact]
    public void An_execution_that_fails_prints_its_error_and_ends_with_exit_code_1()
    {
        using var mocks = new TemporaryFile(Mocks);

        var (exitCode, output, _) = Run(Order, "run", "-", "--mocks", mocks.Path, "--test-case", "Never");

        Assert.Equal(1, exitCode);
        Assert.Equal("""{"status":"FAILED","error":"Lambda.ServiceException","cause":"down"}""", JsonValue.Parse(output).ToString());
    }

    [Theory]
    [InlineData(".waitForTaskToken", ".Task.Token", 1)]
    [InlineData(".sync:2", ".Execution.Id", 1)]
    [InlineData("", ".Execution.Id", 0)]
    public void A_machine_that_starts_itself_ends_with_a_word_on_why(string pattern, string context, int expected)
    {
        var (exitCode, output, error) = Run($$"""
            {
              "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution{{pattern}}",
                "Parameters": { "StateMachineArn": "nest", "Input": { "t.$": "$${{context}}" } }, "End": true } }
            }
            """, "run", "-", "--name", "nest");

        Assert.Equal(expected, exitCode);
        Assert.Contains("Does a state machine start itself?", expected == 0 ? error : output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", "Invalid Name: 'a b'")]
    [InlineData("123456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-1", "less than or equal to 80")]
    public void A_name_that_AWS_does_not_take_is_refused(string name, string expected)
    {
        var (exitCode, _, error) = Run("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""", "run", "-", "--name", name);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_may_have_a_name_that_no_machine_can_have()
    {
        using var file = new TemporaryFile("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""");
        var odd = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file.Path) ?? "", $"an order {new string('x', 90)} #1.json");
        File.Copy(file.Path, odd, overwrite: true);

        try
        {
            Assert.Equal(0, Run("", "run", odd).ExitCode);
        }
        finally
        {
            File.Delete(odd);
        }
    }

    [Fact]
    public void The_history_is_printed_as_AWS_gives_it()
    {
        var (_, output, _) = Run("""{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""", "run", "-", "--input", "[1]", "--history");

        Assert.Equal(
            ["ExecutionStarted", "SucceedStateEntered", "SucceedStateExited", "ExecutionSucceeded"],
            JsonValue.Parse(output)["events"].AsArray().Select(item => item["type"].AsString()));
    }

    [Fact]
    public void A_bad_definition_is_refused_with_code_and_location_and_exit_code_2()
    {
        var (exitCode, output, error) = Run("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" } } }""", "run", "-");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("MISSING_TRANSITION_TARGET: Missing 'Next' target: B at /States/A/Next", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_input_is_refused_with_exit_code_2()
    {
        var (exitCode, _, error) = Run(Order, "run", "-", "--input", "{bad");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("The input is not JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_state_is_tested()
    {
        var (exitCode, output, _) = Run("""{ "Type": "Pass", "Result": 1, "Next": "B" }""", "test-state", "-");

        Assert.Equal(0, exitCode);
        Assert.Equal("""{"output":"1","status":"SUCCEEDED","nextState":"B"}""", JsonValue.Parse(output).ToString());
    }

    [Fact]
    public void A_test_that_AWS_would_refuse_is_refused()
    {
        var (exitCode, _, error) = Run("""{ "Type": "Pass", "End": true }""", "test-state", "-", "--mock", """{"result":"1"}""");

        Assert.Equal(2, exitCode);
        Assert.Equal("ValidationException: State type 'Pass' is not supported when a mock is specified", error.Trim());
    }

    private static (int ExitCode, string Output, string Error) Run(string input, params string[] args)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CommandLine.Run(args, new Streams(reader, output, error)), output.ToString(), error.ToString());
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
