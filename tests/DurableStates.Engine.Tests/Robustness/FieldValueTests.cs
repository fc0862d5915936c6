using System.Text;
using DurableStates.Asl;
using DurableStates.Json;
using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests.Robustness;

/// <summary>No value that a definition or an input can have breaks the engine: it is taken, or refused as AWS refuses, and the execution comes to an end.</summary>
public class FieldValueTests
{
    // The field in question stands as "Field": @.
    private const string Task = """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true, {0} } } }""";
    private const string Activity = """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:us-east-1:1:activity:a", "End": true, {0} } } }""";
    private const string Flaky = """{ "StartAt": "Bad", "States": { "Bad": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true, "Retry": [{ "ErrorEquals": ["States.ALL"], {0} }] } } }""";
    private const string Map = """
        { "StartAt": "M", "States": {
          "N": { "Type": "Pass", "End": true },
          "M": { "Type": "Map", "Next": "N", {0}, "ItemProcessor": { "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } } } } }
        """;

    private const string MapRun = """
        { "StartAt": "M", "States": { "M": { "Type": "Map", "End": true, {0}, "ItemProcessor": {
          "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "Bad", "States": { "Bad": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } } } } }
        """;

    private const string Callback = """
        { "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": true, {0} } } }
        """;

    private const string Reader = "\"ItemReader\": { \"Resource\": \"arn:aws:states:::s3:getObject\", \"ReaderConfig\": { {0} }, \"{A}\": { \"Bucket\": \"b\", \"Key\": \"k\" } }";

    /// <summary>Every field with a value that matters to the engine.</summary>
    public static TheoryData<string, string> Fields => new()
    {
        { "the machine's timeout", """{ "StartAt": "W", "TimeoutSeconds": @, "States": { "W": { "Type": "Wait", "Seconds": 10, "End": true } } }""" },
        { "seconds", """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": @, "End": true } } }""" },
        { "a timestamp", """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Timestamp": @, "End": true } } }""" },
        { "a timeout", Task.Replace("{0}", "\"TimeoutSeconds\": @", StringComparison.Ordinal) },
        { "a timeout that is caught", Task.Replace("{0}", """ "TimeoutSeconds": @, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "C" }]""", StringComparison.Ordinal).Replace("\"T\": {", "\"C\": { \"Type\": \"Succeed\" }, \"T\": {", StringComparison.Ordinal) },
        { "an activity's timeout", Activity.Replace("{0}", "\"TimeoutSeconds\": @", StringComparison.Ordinal) },
        { "an activity's heartbeat", Activity.Replace("{0}", "\"HeartbeatSeconds\": @", StringComparison.Ordinal) },
        { "a callback's heartbeat", Callback.Replace("{0}", "\"HeartbeatSeconds\": @, \"{A}\": { \"FunctionName\": \"f\", \"Payload\": { \"{T}\" } }", StringComparison.Ordinal) },
        { "a role", Task.Replace("{0}", "\"Credentials\": { \"RoleArn\": @ }", StringComparison.Ordinal) },
        { "arguments", Task.Replace("{0}", "\"{A}\": { \"v\": @ }", StringComparison.Ordinal) },
        { "a resource", """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": @, "End": true } } }""" },
        { "an interval", Flaky.Replace("{0}", "\"IntervalSeconds\": @", StringComparison.Ordinal) },
        { "an interval of nothing that grows", Flaky.Replace("{0}", "\"IntervalSeconds\": 0, \"BackoffRate\": 1e300, \"MaxAttempts\": @", StringComparison.Ordinal) },
        { "attempts", Flaky.Replace("{0}", "\"MaxAttempts\": @", StringComparison.Ordinal) },
        { "a backoff", Flaky.Replace("{0}", "\"MaxAttempts\": 9, \"BackoffRate\": @", StringComparison.Ordinal) },
        { "a longest delay", Flaky.Replace("{0}", "\"IntervalSeconds\": 99999999, \"MaxDelaySeconds\": @", StringComparison.Ordinal) },
        { "an error's name", """{ "StartAt": "F", "States": { "F": { "Type": "Fail", "Error": @ } } }""" },
        { "a cause", """{ "StartAt": "F", "States": { "F": { "Type": "Fail", "Cause": @ } } }""" },
        { "concurrency", Map.Replace("{0}", "\"MaxConcurrency\": @, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "items", Map.Replace("{0}", "\"{Items}\": \"{V}\", \"MaxConcurrency\": 2", StringComparison.Ordinal) },
        { "a selected item", Map.Replace("{0}", "\"ItemSelector\": { \"v\": @ }, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "concurrency of a run", MapRun.Replace("{0}", "\"MaxConcurrency\": @, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "tolerated failures", MapRun.Replace("{0}", "\"ToleratedFailureCount\": @, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "tolerated percentage", MapRun.Replace("{0}", "\"ToleratedFailurePercentage\": @, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "items of a batch", MapRun.Replace("{0}", "\"ItemBatcher\": { \"MaxItemsPerBatch\": @ }, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "bytes of a batch", MapRun.Replace("{0}", "\"ItemBatcher\": { \"MaxInputBytesPerBatch\": @ }, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "a batch's input", MapRun.Replace("{0}", "\"ItemBatcher\": { \"MaxItemsPerBatch\": 2, \"BatchInput\": { \"v\": @ } }, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "items that are read", MapRun.Replace("{0}", Reader.Replace("{0}", "\"InputType\": \"JSON\", \"MaxItems\": @", StringComparison.Ordinal), StringComparison.Ordinal) },
        { "a pointer to items", MapRun.Replace("{0}", Reader.Replace("{0}", "\"InputType\": \"JSON\", \"ItemsPointer\": @", StringComparison.Ordinal), StringComparison.Ordinal) },
        { "headers", MapRun.Replace("{0}", Reader.Replace("{0}", "\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\", \"CSVHeaders\": @", StringComparison.Ordinal), StringComparison.Ordinal) },
        { "a header", MapRun.Replace("{0}", Reader.Replace("{0}", "\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\", \"CSVHeaders\": [@, @]", StringComparison.Ordinal), StringComparison.Ordinal) },
        { "a bucket and a key", MapRun.Replace("{0}", Reader.Replace("{0}", "\"InputType\": \"JSONL\"", StringComparison.Ordinal).Replace("\"b\"", "@", StringComparison.Ordinal).Replace("\"k\"", "@", StringComparison.Ordinal), StringComparison.Ordinal) },
        { "a label", MapRun.Replace("{0}", "\"Label\": @, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "where results go", MapRun.Replace("{0}", "\"ToleratedFailurePercentage\": 100, \"ResultWriter\": { \"Resource\": \"arn:aws:states:::s3:putObject\", \"{A}\": { \"Bucket\": @, \"Prefix\": @ } }, \"{Items}\": \"{V}\"", StringComparison.Ordinal) },
        { "a result path", """{ "StartAt": "P", "States": { "P": { "Type": "Pass", "ResultPath": @, "End": true } } }""" },
        { "an input path", """{ "StartAt": "P", "States": { "P": { "Type": "Pass", "InputPath": @, "End": true } } }""" },
        { "an output path", """{ "StartAt": "P", "States": { "P": { "Type": "Pass", "OutputPath": @, "End": true } } }""" },
        { "a result", """{ "StartAt": "P", "States": { "P": { "Type": "Pass", "Result": @, "End": true } } }""" },
        { "an output", """{ "StartAt": "P", "States": { "P": { "Type": "Pass", "Output": @, "End": true } } }""" },
        { "a variable", """{ "StartAt": "P", "States": { "P": { "Type": "Pass", "Assign": { "v": @ }, "Next": "Q" }, "Q": { "Type": "Pass", "Assign": { "w": @ }, "End": true } } }""" },
        { "a compared text", Compared("StringMatches") },
        { "a compared time", Compared("TimestampLessThan") },
        { "a compared number", Compared("NumericGreaterThan") },
        { "a condition", """{ "StartAt": "C", "QueryLanguage": "JSONata", "States": { "C": { "Type": "Choice", "Choices": [{ "Condition": @, "Next": "D" }], "Default": "D" }, "D": { "Type": "Succeed" } } }""" },
        { "a nested machine", """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "{A}": { "StateMachineArn": @, "Name": "n" }, "End": true } } }""" },
        { "a nested execution's name", """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "{A}": { "StateMachineArn": "leaf", "Name": @ }, "End": true } } }""" },
        { "a nested execution's input", """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "{A}": { "StateMachineArn": "leaf", "Input": @ }, "End": true } } }""" },
        { "a state's name", """{ "StartAt": @, "States": { @: { "Type": "Pass", "Next": "D" }, "D": { "Type": "Succeed" } } }""" },
        { "names of errors", Flaky.Replace("\"States.ALL\"", "@", StringComparison.Ordinal).Replace(", {0}", "", StringComparison.Ordinal) },
        { "a comment", """{ "StartAt": "P", "Comment": @, "States": { "P": { "Type": "Pass", "Comment": @, "End": true } } }""" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task No_value_of_a_field_breaks_the_engine(string field, string definition)
    {
        var broken = new StringBuilder();
        var ran = 0;
        foreach (var value in Extremes.All)
        {
            foreach (var (form, text) in Forms(definition, value))
            {
                if (await BrokenAsync(text, value) is not { } fault)
                {
                    continue;
                }

                ran++;
                if (fault.Length > 0)
                {
                    broken.AppendLine($"{field}, {form}, {Extremes.Shown(value)}: {fault}");
                }
            }
        }

        Assert.True(broken.Length == 0, broken.ToString());
        Assert.True(ran > 1, $"{field}: hardly any value was run");
    }

    private static string Compared(string comparison) =>
        """{ "StartAt": "C", "States": { "C": { "Type": "Choice", "Choices": [{ "Variable": "$.v", "{0}": @, "Next": "D" }], "Default": "D" }, "D": { "Type": "Succeed" } } }"""
            .Replace("{0}", comparison, StringComparison.Ordinal);

    // The value written down, found by a path, and computed.
    private static IEnumerable<(string Form, string Definition)> Forms(string definition, string value)
    {
        var path = Filled(definition, "Parameters", "ItemsPath", "$.v", "t.$\": \"$$.Task.Token");
        var jsonata = Filled(definition, "Arguments", "Items", "{% $states.input.v %}", "t\": \"{% $states.context.Task.Token %}");
        jsonata = jsonata.Contains("JSONata", StringComparison.Ordinal) ? jsonata : jsonata.Insert(1, "\"QueryLanguage\": \"JSONata\", ");
        yield return ("written down", path.Replace("@", value, StringComparison.Ordinal));
        yield return ("written down in JSONata", jsonata.Replace("@", value, StringComparison.Ordinal));
        yield return ("by a path", path.Replace("\": @", "Path\": \"$.v\"", StringComparison.Ordinal));
        yield return ("in a template", path.Replace("\": @", ".$\": \"$.v\"", StringComparison.Ordinal));
        yield return ("computed", jsonata.Replace("@", "\"{% $states.input.v %}\"", StringComparison.Ordinal));
    }

    private static string Filled(string definition, string arguments, string items, string value, string token) => definition
        .Replace("{A}", arguments, StringComparison.Ordinal)
        .Replace("{Items}", items, StringComparison.Ordinal)
        .Replace("{V}", value, StringComparison.Ordinal)
        .Replace("{T}\"", token + "\"", StringComparison.Ordinal);

    /// <returns>Null when the definition or the input is refused; empty when all is well; else what is not.</returns>
    private static async Task<string?> BrokenAsync(string definition, string value)
    {
        using var engine = NewEngine(
            request => request.Execution.StateName == "Bad" ? Fails("E") : Returns(request.Arguments),
            options =>
            {
                options.Quotas = new Quotas { MaxHistoryEvents = 200 };
                options.Objects = new MemoryObjects { ["b/k"] = $"[{value},1,2]" };
            });
        engine.CreateActivity("arn:aws:states:us-east-1:1:activity:a");
        engine.CreateStateMachine("leaf", """{ "StartAt": "D", "States": { "D": { "Type": "Succeed" } } }""");
        try
        {
            var execution = engine.StartExecution(engine.CreateStateMachine("machine", definition), $$"""{"v":{{value}}}""");
            var ended = await engine.RunUntilAsync(() => execution.Status is not ExecutionStatus.Running, TestContext.Current.CancellationToken);
            await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);
            return !ended ? "it never ends"
                : execution.GetHistory().Count > 200 ? "its history is too long"
                : execution.Error?.Length > 256 || execution.Cause?.Length > 32_768 ? "its error is too long"
                : "";
        }
        catch (Exception exception) when (exception is AslException or InvalidRequestException or JsonParseException)
        {
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }
}
