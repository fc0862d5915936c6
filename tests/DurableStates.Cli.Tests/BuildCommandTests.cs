using DurableStates.Json;

namespace DurableStates.Cli.Tests;

public sealed class BuildCommandTests : IDisposable
{
    private const string Good = """
        using System.Threading.Tasks;
        using DurableStates;

        [StateMachine("greeting")]
        [EventTrigger(Source = "people", DetailType = "Arrived")]
        public sealed class Greeting : TaskOrchestrator<string, string>
        {
            public override async Task<string> RunAsync(TaskOrchestrationContext context, string input) =>
                await context.CallActivityAsync<string>("Greet", input);
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
        var (exitCode, output) = Build(Good.Replace("\"Greet\"", "input", StringComparison.Ordinal));

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

    [Fact]
    public void A_source_that_is_not_there_is_wrong_usage()
    {
        var output = new StringWriter();

        Assert.Equal(ExitCodes.Usage, CommandLine.Run(["build", "--source", In("missing.cs")], new Streams(TextReader.Null, output, output)));
        Assert.Contains("DS4001", output.ToString(), StringComparison.Ordinal);
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
