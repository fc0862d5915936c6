using DurableStates.Json;

namespace DurableStates.Cli.Tests;

public sealed class BuildCommandTests : IDisposable
{
    private const string Good = """
        using System.Threading.Tasks;
        using DurableStates; [assembly: Amazon.Lambda.Core.LambdaSerializer(typeof(object))]

        [StateMachine("greeting")]
        [EventTrigger(Source = "people", DetailType = "Arrived")]
        public sealed class Greeting : TaskOrchestrator<string, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, string input) =>
                await context.CallActivityAsync<string>("Greet", input);
        }

        public sealed class People
        {
            [Amazon.Lambda.Annotations.LambdaFunction(ResourceName = "Greet")]
            public string Greet(string name)
            {
                return name;
            }
        }

        namespace Amazon.Lambda.Core
        {
            public sealed class LambdaSerializerAttribute(System.Type type) : System.Attribute
            {
                public System.Type Type { get; } = type;
            }
        }

        namespace Amazon.Lambda.Annotations
        {
            public sealed class LambdaFunctionAttribute : System.Attribute
            {
                public string? ResourceName { get; set; }
            }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("durable-states-");

    [Fact]
    public void A_build_writes_the_machine_its_map_and_the_template()
    {
        var (exitCode, output) = Build(Good);

        Assert.Equal("", output);
        Assert.Equal(ExitCodes.Success, exitCode);
        Assert.Equal("Greet", JsonValue.Parse(Read("out/greeting.asl.json"))["StartAt"].AsString());
        Assert.Equal("Orchestrator.cs", JsonValue.Parse(Read("out/greeting.map.json"))["states"]["Greet"]["file"].AsString());
        Assert.Equal("AWS::Serverless::StateMachine", JsonValue.Parse(Read("serverless.template"))["Resources"]["GreetingStateMachine"]["Type"].AsString());
    }

    [Fact]
    public void A_function_that_nothing_declares_is_an_error_and_nothing_is_written()
    {
        var (exitCode, output) = Build(Good.Replace("<string>(\"Greet\"", "<string>(\"Great\"", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Failure, exitCode);
        Assert.Contains("Orchestrator.cs(9,", output, StringComparison.Ordinal);
        Assert.Contains("error DS1090", output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Greet'?", output, StringComparison.Ordinal);
        Assert.Single(Files());
    }

    [Fact]
    public void A_function_outside_of_the_template_is_called_by_a_parameter()
    {
        File.WriteAllText(In("serverless.template"), """{ "Parameters": { "ElsewhereArn": { "Type": "String" } }, "Resources": {} }""");

        var (exitCode, output) = Build(Good.Replace("<string>(\"Greet\"", "<string>(\"Elsewhere\"", StringComparison.Ordinal));

        Assert.Equal(("", ExitCodes.Success), (output, exitCode));
        var properties = JsonValue.Parse(Read("serverless.template"))["Resources"]["GreetingStateMachine"]["Properties"];
        Assert.Equal(JsonValue.Parse("""{"ElsewhereArn":{"Ref":"ElsewhereArn"}}"""), properties["DefinitionSubstitutions"]);
    }

    [Fact]
    public void A_second_build_touches_no_file()
    {
        Build(Good);
        foreach (var file in Files())
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }

        Build(Good);

        Assert.All(Files().Where(file => !file.EndsWith(".cs", StringComparison.Ordinal)), file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public void An_error_is_said_where_it_is_and_nothing_is_written()
    {
        var (exitCode, output) = Build(Good.Replace("<string>(\"Greet\"", "<string>(input", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Failure, exitCode);
        Assert.Contains("Orchestrator.cs(9,", output, StringComparison.Ordinal);
        Assert.Contains("error DS", output, StringComparison.Ordinal);
        Assert.Single(Files());
    }

    [Fact]
    public void A_machine_that_is_gone_is_removed_and_what_somebody_else_wrote_stays()
    {
        Build(Good);
        File.WriteAllText(In("out/mine.asl.json"), "{}");

        Build(Good.Replace("\"greeting\"", "\"welcome\"", StringComparison.Ordinal));

        Assert.Equal(["mine.asl.json", "welcome.asl.json", "welcome.map.json"], Directory.GetFiles(In("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Explain_says_what_a_machine_costs()
    {
        var (exitCode, output) = Run(Good, "explain");

        Assert.Equal(ExitCodes.Success, exitCode);
        Assert.Contains("greeting                              1         1        1      25 to 25", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_writes_nothing()
    {
        var (exitCode, output) = Run(Good, "check");

        Assert.Equal(ExitCodes.Success, exitCode);
        Assert.Contains("greeting: 1 states", output, StringComparison.Ordinal);
        Assert.Single(Files());
    }

    [Theory]
    [InlineData("AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n", "convert a template in YAML to JSON first")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{ \"Resources\": [] }", "its Resources are no object")]
    [InlineData("{ \"Resources\": {}, \"Resources\": {} }", "appears twice")]
    [InlineData("{ \"Resources\": {", "it is not JSON")]
    public void A_template_that_cannot_be_kept_is_refused_and_nothing_is_written(string template, string expected)
    {
        File.WriteAllText(In("serverless.template"), template);

        var (exitCode, output) = Build(Good);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.StartsWith("durable-states : error DS4001: The template '", output, StringComparison.Ordinal);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Equal(template, Read("serverless.template"));
        Assert.False(Directory.Exists(In("out")));
    }

    [Theory]
    [InlineData("--list", "no/such/list.txt")]
    [InlineData("--list", "")]
    [InlineData("--list", "serverless.template")]
    [InlineData("--template", "no/such/serverless.template")]
    [InlineData("--template", "")]
    [InlineData("--template", "folder")]
    [InlineData("--out", "")]
    [InlineData("--out", "Orchestrator.cs")]
    [InlineData("--lambda-project", "A=")]
    [InlineData("--lambda-project", "=a.csproj")]
    [InlineData("--lambda-project", "A")]
    [InlineData("--nullable", "3")]
    public void An_output_that_cannot_be_written_is_one_line_and_nothing_is_written(string option, string value)
    {
        Directory.CreateDirectory(In("folder"));
        string[] usual = ["build", "--out", In("out"), "--template", In("serverless.template"), "--list", In("list.txt")];
        var given = value.Length > 0 && option is "--list" or "--template" or "--out" ? In(value) : value;
        var place = Array.IndexOf(usual, option) + 1;

        var (exitCode, output) = Run(Good, place == 0 ? [.. usual, option, given] : [.. usual[..place], given, .. usual[(place + 1)..]]);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.StartsWith("durable-states : error DS4001: ", output, StringComparison.Ordinal);
        Assert.Equal(1, output.Count(character => character == '\n'));
        Assert.Equal([In("Orchestrator.cs")], Files());
    }

    [Fact]
    public void A_machine_that_AWS_would_refuse_is_an_error_where_it_is_and_nothing_is_written()
    {
        var endless = Good.Replace("=>", "{ for (;;) { await context.CreateTimer(System.TimeSpan.FromHours(1));", StringComparison.Ordinal).Replace("input);", "input); } }", StringComparison.Ordinal);

        var (exitCode, output) = Build(endless);

        Assert.Equal(ExitCodes.Failure, exitCode);
        Assert.Contains("Orchestrator.cs(8,", output, StringComparison.Ordinal);
        Assert.Contains("error DS2001: ", output, StringComparison.Ordinal);
        Assert.Single(Files());
    }

    [Fact]
    public void A_source_that_is_not_there_is_wrong_usage()
    {
        var output = new StringWriter();

        Assert.Equal(ExitCodes.Usage, CommandLine.Run(["build", "--source", In("missing.cs")], new Streams(TextReader.Null, output, output)));
        Assert.Contains("DS4001", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=> await context.CallActivityAsync<string>(\"Greet\", input);", "=> await context.CallActivityAsync<string>(\"Greet\", Polite(input)); private static string Polite(string name) => name + Missing(name);")]
    [InlineData("\"Greet\", input)", "\"Greet\", Missing(input))")]
    [InlineData("\"Greet\", input)", "\"Greet\", input")]
    public void What_is_no_CSharp_is_an_error_in_sources_that_are_said_to_be_compiled_and_nothing_is_written(string right, string wrong)
    {
        var source = System.Text.RegularExpressions.Regex.Replace(Good, @"=>\s+await", "=> await").Replace(right, wrong, StringComparison.Ordinal);
        Assert.Contains(wrong, source, StringComparison.Ordinal);

        var (exitCode, output) = Run(source, "build", "--already-compiled", "--out", In("out"), "--template", In("serverless.template"));

        Assert.Equal(ExitCodes.Failure, exitCode);
        Assert.Contains("Orchestrator.cs(", output, StringComparison.Ordinal);
        Assert.Contains(": error ", output, StringComparison.Ordinal);
        Assert.Equal([In("Orchestrator.cs")], Files());
    }

    [Fact]
    public void Sources_that_are_compiled_are_not_searched_again_for_what_no_machine_is_made_of()
    {
        var elsewhere = Good.Replace("return name;", "return Generated(name);", StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Failure, Build(elsewhere).ExitCode);
        Assert.Equal(("", ExitCodes.Success), Swap(Run(elsewhere, "build", "--already-compiled", "--out", In("out"))));
        static (string, int) Swap((int ExitCode, string Output) answer) => (answer.Output, answer.ExitCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private (int ExitCode, string Output) Build(string source) => Run(source, "build", "--out", In("out"), "--template", In("serverless.template"));

    private (int ExitCode, string Output) Run(string source, params string[] arguments)
    {
        File.WriteAllText(In("Orchestrator.cs"), source);
        var output = new StringWriter();
        string[] all = [.. arguments, "--source", In("*.cs"), "--reference", typeof(StateMachineAttribute).Assembly.Location, "--root", _folder.FullName];
        return (CommandLine.Run(all, new Streams(TextReader.Null, output, output)), output.ToString());
    }

    private string In(string file) => Path.Combine(_folder.FullName, file);

    private string Read(string file) => File.ReadAllText(In(file));

    private string[] Files() => Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories);
}
