using System.Text;

namespace DurableStates.Cli.Tests;

/// <summary>Files that are not what a command expects, and a few that are.</summary>
internal sealed class HostileFiles : IDisposable
{
    public const string Machine = """
        { "QueryLanguage": "JSONata", "StartAt": "P", "States": {
          "P": { "Type": "Pass", "Assign": { "n": "{% $states.input.n %}" }, "Next": "T" },
          "T": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": { "FunctionName": "f", "Payload": "{% $n %}" }, "TimeoutSeconds": 5,
                 "Retry": [ { "ErrorEquals": ["E"], "IntervalSeconds": 1, "MaxAttempts": 2 } ], "Catch": [ { "ErrorEquals": ["States.ALL"], "Next": "F" } ], "Next": "W" },
          "W": { "Type": "Wait", "Seconds": 3, "Next": "M" },
          "M": { "Type": "Map", "Items": [1, 2], "MaxConcurrency": 1, "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } }, "Next": "C" },
          "C": { "Type": "Choice", "Choices": [ { "Condition": "{% $n > 1 %}", "Next": "S" } ], "Default": "S" },
          "S": { "Type": "Succeed" }, "F": { "Type": "Fail", "Error": "E", "Cause": "c" } } }
        """;

    public const string Mocks = """
        { "StateMachines": { "m": { "TestCases": { "t": { "T": "R" }, "u": { "T": "none" } } } },
          "MockedResponses": { "R": { "0": { "Throw": { "Error": "E", "Cause": "c" } }, "1-5": { "Return": { "Payload": 1 } } } } }
        """;

    public const string Source = """
        using System.Threading.Tasks;
        using DurableStates;

        [StateMachine("greeting")]
        public sealed class Greeting : TaskOrchestrator<string, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, string input) => await context.CallActivityAsync<string>("Greet", input);
        }
        """;

    public const string Template = """{ "Resources": { "GreetingStateMachine": { "Metadata": { "Tool": "DurableStates" }, "Properties": [] } } }""";

    private readonly TemporaryFolder _folder = new();

    public HostileFiles()
    {
        All =
        [
            _folder.Write("m.asl.json", Machine),
            _folder.Write("state.json", """{ "Type": "Pass", "End": true }"""),
            _folder.Write("mocks.json", Mocks),
            _folder.Write("source.cs", Source),
            _folder.Write("broken.cs", "class {"),
            _folder.Write("serverless.template", Template),
            _folder.Write("yaml.template", "Resources:\n  A: !Ref B\n"),
            _folder.Write("array.json", "[1, null, {}]"),
            _folder.Write("empty.json", ""),
            _folder.Write("blank.json", " \n\t"),
            _folder.Write("cut.json", Machine[..200]),
            _folder.Write("mark.json", "\uFEFF" + Machine),
            _folder.Write("twice.json", """{ "StartAt": "A", "StartAt": "B", "States": { "A": { "Type": "Succeed" }, "A": { "Type": "Succeed" } } }"""),
            _folder.Write("deep.json", new string('[', 5000) + new string(']', 5000)),
            _folder.Write("deep-states.json", DeepStates(150)),
            _folder.Write("surrogate.json", """{ "a": "\ud800", "\udfff": 1 }"""),
            _folder.Write("huge.json", $$"""{ "x": "{{new string('x', 1_200_000)}}" }"""),
            _folder.Write("numbers.json", "[1e999, -0, 123456789012345678901234567890, 1E-400]"),
            _folder.Write("response.rsp", "--source x --out"),
            _folder.Write("name with blanks and (signs).asl.json", Machine),
            Bytes("binary.json", [0, 1, 2, 0xFF, 0xFE, 0x7B, 0x7D]),
            Bytes("latin1.json", Encoding.Latin1.GetBytes("{ \"\u00E9\": 1 }")),
            Bytes("utf16.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Machine)).ToArray()),
            _folder.Root, _folder.Path("missing.json"), _folder.Path("no/such/folder/file.json"), _folder.Root + "/", "", " ", "\0", "-", "/dev/null", "/dev/full", "/proc/self/mem",
            "/proc/self/maps", new string('a', 300), new string('b', 5000), "~", "*", "?", $"{_folder.Root}/*.cs", $"{_folder.Root}/**/*.json", $"{_folder.Root}/no/*.cs",
            Link("dangling.json", "nowhere.json"), Link("loop.json", "loop.json"), Link("folder-link", "."),
        ];
        Outputs =
        [
            _folder.Path("out"), _folder.Path("out/list.txt"), _folder.Path("made/by/nobody/list.txt"), _folder.Path("serverless.template"), _folder.Path("new.template"), _folder.Path("yaml.template"),
            _folder.Path("source.cs"), _folder.Root, "", " ", "\0", "/dev/full", "/dev/null", "/proc/none", "/sys/none", _folder.Path("dangling.json"), _folder.Path("loop.json"), _folder.Path("folder-link"),
            _folder.Path(new string('n', 300)),
        ];
    }

    /// <summary>What can stand where a file is asked for.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>What can stand where something is going to be written: nothing outside of the folder that could be.</summary>
    public IReadOnlyList<string> Outputs { get; }

    public string Definition => All[0];

    public string SourceFile => All[3];

    public void Dispose() => _folder.Dispose();

    private static string DeepStates(int depth)
    {
        var text = """{ "Type": "Succeed" }""";
        for (var i = 0; i < depth; i++)
        {
            text = $$"""{ "Type": "Parallel", "Branches": [ { "StartAt": "S{{i}}", "States": { "S{{i}}": {{text}} } } ], "End": true }""";
        }

        return $$"""{ "StartAt": "S", "States": { "S": {{text}} } }""";
    }

    private string Bytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(_folder.Path(name), bytes);
        return _folder.Path(name);
    }

    private string Link(string name, string target)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(_folder.Path(name), target);
        }

        return _folder.Path(name);
    }
}
