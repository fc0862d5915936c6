namespace DurableStates.Cli.Tests;

/// <summary>Command lines at random, the same for the same seed.</summary>
internal sealed class HostileCalls(HostileFiles files, int seed)
{
    private static readonly string[] s_texts =
    [
        "", " ", "-", "--", "@", "@@", "a", "0", "-1", "1e999", "{}", "[]", "null", "{", "\"", "\ud800", "\0", "\n", "=", "A=", "=A", "A=B", "%", "{% 1 %}", "$", "$.a", "${A}", "..", "[diagram]", "[suggest:3]",
        "virtual", "VIRTUAL", "STANDARD", "express", "Error", "warning", "INFO", "TRACE", "aws", "2.0.6", "latest", "path", "t", "u", "T", "14", "preview", "enable", "annotations",
        "{\"n\":2}", "{\"result\":\"1\"}", "{\"result\":\"{\\\"StatusCode\\\":200}\",\"fieldValidationMode\":\"NONE\"}", "{\"errorOutput\":{\"error\":\"E\"}}", "{\"result\":\"x\"}",
        "{\"retrierRetryCount\":99999999}", "{\"retrierRetryCount\":1}", "{\"mapIterationFailureCount\":-5,\"mapItemReaderData\":\"[\"}", "{\"mapItemReaderData\":\"{}\"}", "{\"Execution\":1}", "{\"Map\":{}}",
        "($f := function($x){ $f($x) }; $f(1))", "$map([1..1000], function($v){ $v })", "((((", "$states.input", "arn:aws:iam::1:role/r", new string('(', 3000), new string('x', 100_000),
    ];

    private static readonly (string Command, bool TakesFile, string[] Options, string[] Flags)[] s_commands =
    [
        ("validate", true, ["--type", "--severity"], []),
        ("graph", true, [], ["--svg", "--mermaid"]),
        ("run", true, ["--input", "--mocks", "--test-case", "--name"], ["--history", "--variables"]),
        ("test-state", true, ["--state-name", "--input", "--variables", "--context", "--role-arn", "--inspection-level", "--mock", "--state-configuration"], ["--reveal-secrets"]),
        ("eval", false, ["--input", "--bindings", "--context", "--mode"], ["--path", "--jsonl"]),
        ("build", false, ["--source", "--reference", "--define", "--lang-version", "--nullable", "--assembly-name", "--root", "--out", "--template", "--list", "--lambda-project"], ["--implicit-usings", "--write-functions"]),
        ("check", false, ["--source", "--reference", "--define", "--lang-version", "--nullable", "--assembly-name", "--root"], ["--implicit-usings"]),
        ("explain", false, ["--source", "--reference", "--define", "--assembly-name"], []),
        ("", false, ["--help", "--version", "--nothing"], []),
    ];

    private readonly Random _random = new(seed);

    public (string[] Arguments, string Input) Next()
    {
        var (command, takesFile, options, flags) = s_commands[_random.Next(s_commands.Length)];
        var compiles = command is "build" or "check" or "explain";
        List<string> arguments = command.Length == 0 ? [] : [command];
        if (takesFile)
        {
            arguments.Add(Often() ? files.Definition : Of(files.All));
        }
        else if (command == "eval" && Often())
        {
            arguments.Add(Of(s_texts));
        }

        if (compiles && Often())
        {
            arguments.AddRange(["--source", files.SourceFile, "--reference", typeof(StateMachineAttribute).Assembly.Location]);
        }

        // Without a place of its own a build would write where the tests run.
        if (command == "build")
        {
            arguments.AddRange(["--out", Of(files.Outputs)]);
        }

        foreach (var option in options.Where(option => option != "--out" && _random.Next(3) == 0))
        {
            arguments.AddRange([option, Value(option)]);
        }

        arguments.AddRange(flags.Where(_ => _random.Next(3) == 0));
        if (_random.Next(12) == 0)
        {
            arguments.Insert(_random.Next(arguments.Count + 1), Of(s_texts));
        }

        return ([.. arguments], Often() ? HostileFiles.Machine : Mutated());
    }

    private bool Often() => _random.Next(3) > 0;

    private string Of(IReadOnlyList<string> values) => values[_random.Next(values.Count)];

    private string Value(string option) => option switch
    {
        "--template" or "--list" => Of(files.Outputs),
        "--source" or "--reference" or "--mocks" or "--bindings" => Of(files.All),
        "--input" or "--context" or "--variables" or "--mock" => _random.Next(3) switch { 0 => Of(files.All), 1 => "@" + Of(files.All), _ => Of(s_texts) },
        _ => Of(s_texts),
    };

    private string Mutated()
    {
        var text = HostileFiles.Machine;
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var at = _random.Next(text.Length);
            text = text.Remove(at, _random.Next(Math.Min(20, text.Length - at))).Insert(at, Of(s_texts));
        }

        return text;
    }
}
