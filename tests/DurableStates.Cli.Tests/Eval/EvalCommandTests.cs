namespace DurableStates.Cli.Tests.Eval;

public sealed class EvalCommandTests
{
    [Fact]
    public void An_expression_is_evaluated_against_a_document_and_bindings()
    {
        using var files = new TemporaryFolder();
        var input = files.Write("data.json", """{"orders":[{"price":2},{"price":3.5}]}""");
        var bindings = files.Write("bindings.json", """{"rate":2}""");

        var run = Run(["eval", "$sum(orders.price) * $rate", "--input", input, "--bindings", bindings]);

        Assert.Equal((0, "11\n", ""), run);
    }

    [Fact]
    public void The_input_is_also_what_a_state_would_see()
    {
        using var files = new TemporaryFolder();
        var input = files.Write("data.json", """{"id":7}""");

        Assert.Equal((0, "{\n  \"a\": 7\n}\n", ""), Run(["eval", "{\"a\": $states.input.id}", "--input", input]));
    }

    [Fact]
    public void A_failing_expression_ends_with_1_and_says_why()
    {
        var (exitCode, output, error) = Run(["eval", "1 + \"a\""]);

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("T2002: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_be_undefined() => Assert.Equal((0, "undefined\n", ""), Run(["eval", "$nothing"]));

    [Theory]
    [InlineData("2.0.6", 1)]
    [InlineData("latest", 0)]
    public void The_mode_decides_which_language_it_is(string mode, int expected) =>
        Assert.Equal(expected, Run(["eval", "$x ?? 1", "--mode", mode]).ExitCode);

    [Theory]
    [InlineData("$.orders[?(@.id > 1)].id", "[\n  2\n]\n")]
    [InlineData("$$.State.Name", "\"Here\"\n")]
    [InlineData("$rate", "2\n")]
    [InlineData("States.Format('{}!', $.orders[0].id)", "\"1!\"\n")]
    public void A_path_or_an_intrinsic_function_is_evaluated_as_in_a_payload_template(string path, string expected)
    {
        using var files = new TemporaryFolder();
        var input = files.Write("data.json", """{"orders":[{"id":1},{"id":2}]}""");
        var bindings = files.Write("bindings.json", """{"rate":2}""");
        var context = files.Write("context.json", """{"State":{"Name":"Here"}}""");

        Assert.Equal((0, expected, ""), Run(["eval", path, "--path", "--input", input, "--bindings", bindings, "--context", context]));
    }

    [Fact]
    public void Lines_are_answered_in_order_whatever_becomes_of_them()
    {
        const string lines = """
            {"expr":"a.b","input":{"a":[{"b":1},{"b":2}]}}
            {"expr":"a.b","input":{"a":1}}

            {"expr":"$x ?? 1","mode":"latest"}
            {"expr":"(1"}
            {"expr":"$x & $y","bindings":{"x":"1","y":"2"},"mode":"2.0.6"}
            {"expr":"$.a","input":{"a":null},"mode":"path"}
            {"expr":"$.b","input":{"a":null},"mode":"path"}
            {"expr":"null"}
            {"expr":"function($x){$x}"}
            """;

        var run = Run(["eval", "--jsonl"], lines);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                """{"result":[1,2]}""",
                """{"undefined":true}""",
                """{"result":1}""",
                """{"error":{"code":"S0203","message":"Expected \")\" before end of expression","position":2}}""",
                """{"result":"12"}""",
                """{"result":null}""",
                """{"error":{"code":"States.Runtime","message":"The JSONPath '$.b' could not be found in the input '{\"a\":null}'","position":null}}""",
                """{"result":null}""",
                """{"error":{"code":null,"message":"The expression returned an unsupported result type.","position":null}}""",
            ],
            run.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public void An_expression_that_never_ends_does_not_keep_the_next_one_waiting_for_ever()
    {
        var run = Run(["eval", "--jsonl"], """
            {"expr":"($f := function(){$f()}; $f())","mode":"latest"}
            {"expr":"1"}
            """);

        Assert.Contains("timeout", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("{\"result\":1}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_request_is_answered_too_and_the_rest_goes_on()
    {
        var run = Run(["eval", "--jsonl"], "nonsense\n{\"expr\":1}\n{\"expr\":\"1\",\"mode\":\"3\"}\n{\"expr\":\"1\"}\n");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(4, run.Output.TrimEnd().Split('\n').Length);
        Assert.EndsWith("{\"result\":1}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eval")]
    [InlineData("eval", "1", "--jsonl")]
    [InlineData("eval", "1", "--mode", "3.0")]
    [InlineData("eval", "1", "--input", "no-such-file.json")]
    public void Wrong_use_ends_with_2(params string[] arguments)
    {
        var (exitCode, _, error) = Run(arguments);

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
    }

    private static (int ExitCode, string Output, string Error) Run(string[] arguments, string input = "")
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exitCode = CommandLine.Run(arguments, new Streams(new StringReader(input), output, error));
        return (exitCode, output.ToString(), error.ToString());
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("durable-states-");

        public string Write(string name, string content)
        {
            var path = Path.Combine(_folder.FullName, name);
            File.WriteAllText(path, content);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
