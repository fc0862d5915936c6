namespace DurableStates.Cli.Tests;

public sealed class DefinitionCommandTests
{
    private const string Good = """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }""";

    [Fact]
    public void A_good_definition_is_validated_with_exit_code_0()
    {
        var (exitCode, output, _) = Run(Good, "validate", "-");

        Assert.Equal(0, exitCode);
        Assert.Equal("{\n  \"result\": \"OK\",\n  \"diagnostics\": [],\n  \"truncated\": false\n}", output.Trim());
    }

    [Fact]
    public void A_bad_definition_is_answered_as_AWS_does_and_ends_with_exit_code_2()
    {
        var (exitCode, output, _) = Run("{}", "validate", "-");

        Assert.Equal(2, exitCode);
        Assert.Contains("These fields are required: [States, StartAt]", output, StringComparison.Ordinal);
        Assert.Contains("\"location\": \"/\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_standard_machines_can_do_is_refused_for_express_ones()
    {
        const string definition = """{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:111111111111:activity:a", "End": true } } }""";

        Assert.Equal(0, Run(definition, "validate", "-").ExitCode);
        Assert.Equal(2, Run(definition, "validate", "-", "--type", "EXPRESS").ExitCode);
    }

    [Theory]
    [InlineData("--mermaid", "flowchart TD")]
    [InlineData("--svg", "<svg ")]
    public void A_definition_is_drawn(string option, string beginning)
    {
        var (exitCode, output, _) = Run(Good, "graph", "-", option);

        Assert.Equal(0, exitCode);
        Assert.StartsWith(beginning, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_definition_is_not_drawn_and_the_reason_is_said()
    {
        var (exitCode, output, error) = Run("{}", "graph", "-");

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Equal("Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'", error.Trim());
    }

    [Fact]
    public void A_file_that_is_not_there_is_said()
    {
        var (exitCode, _, error) = Run("", "validate", "no-such-file.json");

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("no-such-file.json", error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(string input, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exitCode = CommandLine.Run(arguments, new Streams(new StringReader(input), output, error));
        return (exitCode, output.ToString(), error.ToString());
    }
}
