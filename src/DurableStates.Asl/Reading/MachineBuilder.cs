using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>
/// Builds the model from a definition that was found good. It is total: on what is not good it still builds something,
/// so that everything else about the definition can be said too.
/// </summary>
internal sealed class MachineBuilder
{
    private readonly QueryLanguage _machineLanguage;

    private MachineBuilder(QueryLanguage machineLanguage) => _machineLanguage = machineLanguage;

    public static StateMachine Build(JsonValue json)
    {
        var node = new Node(json, "");
        var language = AslNames.ToQueryLanguage(node.Text("QueryLanguage"));

        return new(new MachineBuilder(language ?? QueryLanguage.JsonPath).BuildGraph(node))
        {
            QueryLanguage = language,
            TimeoutSeconds = node.Integer("TimeoutSeconds"),
            Version = node.Text("Version"),
        };
    }

    public static State BuildState(string name, JsonValue json, QueryLanguage machineLanguage) =>
        new MachineBuilder(machineLanguage).BuildState(name, new Node(json, ""));

    private StateGraph BuildGraph(Node node)
    {
        var states = ImmutableArray.CreateBuilder<State>();

        if (node["States"].TryGetObject(out var members))
        {
            foreach (var (name, json) in members)
            {
                states.Add(BuildState(name, new Node(json, $"{node.Location}/States/{name}")));
            }
        }

        return new(node.RequiredText("StartAt"), states.ToImmutable(), node.Text("Comment")) { Location = node.Location };
    }

    private State BuildState(string name, Node node)
    {
        var declared = AslNames.ToQueryLanguage(node.Text("QueryLanguage"));
        var language = declared ?? _machineLanguage;
        var next = new Transition(node.Text("Next"));

        State state = node.Text("Type") switch
        {
            "Task" => BuildTask(name, node, language, next),
            "Choice" => new ChoiceState(
                name,
                [.. node.Children("Choices").Select(rule => ConditionBuilder.BuildRule(rule, language))],
                node.Text("Default")),
            "Wait" => new WaitState(name, BuildTime(node, language), next),
            "Succeed" => new SucceedState(name),
            "Fail" => new FailState(name) { Error = node.TextSetting("Error", language), Cause = node.TextSetting("Cause", language) },
            "Parallel" => BuildFailures(
                new ParallelState(name, [.. node.Children("Branches").Select(BuildGraph)], next) { Arguments = Arguments(node, language) },
                node,
                language),
            "Map" => BuildFailures(MapBuilder.Build(name, node, language, next, BuildGraph), node, language),
            _ => new PassState(name, next)
            {
                Result = node["Result"],
                Parameters = node.Template("Parameters", language),
                ResultPath = node.Path("ResultPath"),
            },
        };

        return state with
        {
            Comment = node.Text("Comment"),
            QueryLanguage = declared,
            InputPath = node.Path("InputPath"),
            OutputPath = node.Path("OutputPath"),
            Output = node.Template("Output", language),
            Assign = node.Assignments(language),
            Location = node.Location,
        };
    }

    internal static Template? Arguments(Node node, QueryLanguage language) =>
        node.Template(language is QueryLanguage.Jsonata ? "Arguments" : "Parameters", language);

    private static FallibleState BuildTask(string name, Node node, QueryLanguage language, Transition next) => BuildFailures(
        new TaskState(name, node.RequiredText("Resource"), next)
        {
            Arguments = Arguments(node, language),
            TimeoutSeconds = node.IntegerSetting("TimeoutSeconds"),
            HeartbeatSeconds = node.IntegerSetting("HeartbeatSeconds"),
            Credentials = node.Child("Credentials")?.TextSetting("RoleArn", language, pathSuffix: ".$") is { } role ? new(role) : null,
        },
        node,
        language);

    private static WaitTime BuildTime(Node node, QueryLanguage language) =>
        node.IntegerSetting("Seconds") is { } count
            ? new WaitTime.Seconds(count)
            : new WaitTime.Timestamp(node.TextSetting("Timestamp", language) ?? "");

    private static FallibleState BuildFailures(FallibleState state, Node node, QueryLanguage language) => state with
    {
        ResultSelector = node.Template("ResultSelector", language),
        ResultPath = node.Path("ResultPath"),
        Retry = [.. node.Children("Retry").Select(BuildRetrier)],
        Catch = [.. node.Children("Catch").Select(catcher => BuildCatcher(catcher, language))],
    };

    private static Retrier BuildRetrier(Node node) => new(node.Texts("ErrorEquals"))
    {
        IntervalSeconds = node.Integer("IntervalSeconds"),
        MaxAttempts = node.Integer("MaxAttempts"),
        BackoffRate = node.Number("BackoffRate"),
        MaxDelaySeconds = node.Integer("MaxDelaySeconds"),
        JitterStrategy = AslNames.ToJitterStrategy(node.Text("JitterStrategy")),
        Comment = node.Text("Comment"),
    };

    private static Catcher BuildCatcher(Node node, QueryLanguage language) => new(node.Texts("ErrorEquals"), node.RequiredText("Next"))
    {
        ResultPath = node.Path("ResultPath"),
        Output = node.Template("Output", language),
        Assign = node.Assignments(language),
        Comment = node.Text("Comment"),
    };
}
