using DurableStates.Json;

namespace DurableStates.Cli.Tests;

/// <summary>What a command cannot do ends as one line that says where, what and what to do, and with exit code 2.</summary>
public sealed class CommandEdgeTests : IDisposable
{
    private const string Good = """{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": { "FunctionName": "f" }, "End": true } } }""";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("validate", "")]
    [InlineData("validate", "@")]
    [InlineData("validate", "{folder}")]
    [InlineData("validate", "{missing}")]
    [InlineData("graph", "")]
    [InlineData("run", "")]
    [InlineData("run", "{good}", "--input", "@")]
    [InlineData("run", "{good}", "--input", "@{missing}")]
    [InlineData("run", "{good}", "--input", "@{folder}")]
    [InlineData("run", "{good}", "--input", "")]
    [InlineData("run", "{good}", "--mocks", "")]
    [InlineData("run", "{good}", "--mocks", "{folder}", "--test-case", "T")]
    [InlineData("run", "{good}", "--mocks", "{good}")]
    [InlineData("run", "{good}", "--name", "")]
    [InlineData("run", "{good}", "--name", "a b")]
    [InlineData("test-state", "{good}", "--state-name", "A", "--mock", "[]")]
    [InlineData("test-state", "{good}", "--state-name", "A", "--variables", "[]")]
    [InlineData("test-state", "{good}", "--state-name", "A", "--context", "{")]
    [InlineData("test-state", "{good}", "--state-name", "A", "--state-configuration", """{ "retrierRetryCount": 1e300 }""")]
    [InlineData("test-state", "{good}", "--state-name", "A", "--state-configuration", """{ "retrierRetryCount": -1 }""")]
    [InlineData("test-state", "{good}", "--state-name", "A", "--inspection-level", "ALL")]
    [InlineData("eval", "1", "--input", "")]
    [InlineData("eval", "1", "--bindings", "{list}")]
    [InlineData("eval", "1", "--context", "{latin1}")]
    [InlineData("validate", "{latin1}")]
    public void A_file_or_value_that_cannot_be_used_is_one_line(params string[] arguments)
    {
        var (exitCode, output, error) = Run(arguments);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Equal("", output);
        Assert.Equal(1, error.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("run", "{good}", "--clock", "7")]
    [InlineData("validate", "{good}", "--type", "7")]
    [InlineData("validate", "{good}", "--severity", "-1")]
    [InlineData("run", "{good}", "--clock", "")]
    public void A_number_is_no_name_of_a_value(params string[] arguments)
    {
        var (exitCode, _, error) = Run(arguments);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains($"is no value of {arguments[2]}; there are ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_with_an_at_sign_is_the_file_of_that_name()
    {
        var definition = _folder.Write("pass.json", """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }""");
        var input = _folder.Write("input.json", """{ "a": "x y" }""");

        var (exitCode, output, _) = Run("run", definition, "--input", "@" + input);

        Assert.Equal(0, exitCode);
        Assert.Equal("x y", JsonValue.Parse(output)["output"]["a"].AsString());
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read()
    {
        var definition = _folder.Write("mark.json", "\uFEFF" + Good);

        Assert.Equal(0, Run("validate", definition).ExitCode);
    }

    [Fact]
    public void An_output_that_takes_nothing_more_ends_the_command()
    {
        var error = new StringWriter();

        Assert.Equal(ExitCodes.Usage, CommandLine.Run(["validate", _folder.Write("good.json", Good)], new Streams(TextReader.Null, new FullWriter(), error)));
        Assert.Equal("A file or a stream cannot be used: No space left on device\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nothing_is_thrown_when_the_error_output_takes_nothing_either() =>
        Assert.Equal(ExitCodes.Usage, CommandLine.Run(["validate", ""], new Streams(TextReader.Null, new FullWriter(), new FullWriter())));

    [Fact]
    public void An_input_that_never_ends_is_refused()
    {
        var error = new StringWriter();

        Assert.Equal(ExitCodes.Usage, CommandLine.Run(["validate", "-"], new Streams(new EndlessReader(), TextWriter.Null, error)));
        Assert.Contains("has more than 67108864 characters", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_is_an_internal_error_with_its_own_exit_code()
    {
        var error = new StringWriter();

        Assert.Equal(ExitCodes.InternalError, CommandEdge.Run(() => throw new InvalidOperationException("two\nlines"), error, ""));
        Assert.StartsWith("durable-states : error DS0001: Internal error, InvalidOperationException: two lines", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, error.ToString().Count(character => character == '\n'));
    }

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        var latin1 = _folder.Path("latin1.json");
        File.WriteAllBytes(latin1, [0x22, 0xE9, 0x22]);
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        string[] given =
        [
            .. arguments.Select(argument => argument
                .Replace("{good}", _folder.Write("good.json", Good), StringComparison.Ordinal)
                .Replace("{list}", _folder.Write("list.json", "[1]"), StringComparison.Ordinal)
                .Replace("{latin1}", latin1, StringComparison.Ordinal)
                .Replace("{folder}", _folder.Root, StringComparison.Ordinal)
                .Replace("{missing}", _folder.Path("no/such.json"), StringComparison.Ordinal)),
        ];
        return (CommandLine.Run(given, new Streams(TextReader.Null, output, error)), output.ToString(), error.ToString());
    }

    private sealed class FullWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }

    private sealed class EndlessReader : TextReader
    {
        public override int Read(char[] buffer, int index, int count)
        {
            buffer.AsSpan(index, count).Fill(' ');
            return count;
        }
    }
}
