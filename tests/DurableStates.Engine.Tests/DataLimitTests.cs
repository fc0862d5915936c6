using DurableStates.Json;
using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>
/// How large data may be, at each point where they are handed on; from https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html.
/// The limit is 262,144 bytes; the input of these machines is one character shorter than the data they make of it.
/// </summary>
public class DataLimitTests
{
    private const string Function = """ "Resource": "arn:aws:lambda:us-east-1:1:function:f" """;
    private const string Caught = """ "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Caught" }] """;
    private const string CaughtState = """ "Caught": { "Type": "Pass", "Output": "caught", "End": true } """;

    /// <summary>Machines that hand {"v":"..."} on, and whether an enclosing or the own Catch gets the error.</summary>
    public static TheoryData<string, string> Points => new()
    {
        { "an output", """{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": { "v": "{% $states.input %}" }, "End": true } } }""" },
        { "a task's arguments", $$"""{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Task", {{Function}}, {{Caught}}, "Arguments": { "v": "{% $states.input %}" }, "End": true }, {{CaughtState}} } }""" },
        { "a task's parameters", $$"""{ "StartAt": "A", "States": { "A": { "Type": "Task", {{Function}}, "Parameters": { "v.$": "$" }, "End": true } } }""" },
        { "the arguments of branches", $$"""{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Parallel", {{Caught}}, "Arguments": { "v": "{% $states.input %}" }, "Output": "{% $length($states.result[0].v) %}", "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }], "End": true }, {{CaughtState}} } }""" },
        { "an iteration's input", $$"""{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Map", {{Caught}}, "Items": [1], "ItemSelector": { "v": "{% $states.input %}" }, "Output": "{% $length($states.result[0].v) %}", "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "End": true }, {{CaughtState}} } }""" },
        { "a child execution's input", $$"""{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Map", {{Caught}}, "Items": [1], "ItemSelector": { "v": "{% $states.input %}" }, "Output": "{% $length($states.result[0].v) %}", "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "B", "States": { "B": { "Type": "Pass", "End": true } } }, "End": true }, {{CaughtState}} } }""" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Data_may_have_262144_bytes_and_no_more(string point, string definition)
    {
        using var engine = NewEngine(request => Returns(request.Arguments["v"].AsString().Length));

        // {"v":"..."} has 8 characters around the text.
        var fits = await engine.RunAsync(definition, $"\"{new string('x', 262_136)}\"");
        var exceeds = await engine.RunAsync(definition, $"\"{new string('x', 262_137)}\"");

        Assert.Equal((ExecutionStatus.Succeeded, null), (fits.Status, fits.Error));
        Assert.Equal((ExecutionStatus.Failed, "States.DataLimitExceeded"), (exceeds.Status, exceeds.Error));
        Assert.Equal("The state/task 'A' returned a result with a size exceeding the maximum number of bytes service limit.", exceeds.Cause);
        Assert.True(exceeds.Types().All(type => type is not ("LambdaFunctionScheduled" or "PassStateEntered") || point == "an output"), point);
    }

    [Fact]
    public async Task A_failure_that_a_state_cannot_handle_is_caught_around_it()
    {
        using var engine = NewEngine(_ => Returns(1));

        var execution = await engine.RunAsync(
            $$"""
            { "QueryLanguage": "JSONata", "StartAt": "P", "States": {
              "P": { "Type": "Parallel", {{Caught}}, "End": true, "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Task", {{Function}}, "Arguments": { "v": "{% $states.input %}" }, "End": true } } }] },
              {{CaughtState}} } }
            """,
            $"\"{new string('x', 262_137)}\"");

        Assert.Equal("\"caught\"", execution.Output?.Text);
    }

    [Theory]
    [InlineData(262_144, "1")]
    [InlineData(262_145, "\"States.DataLimitExceeded\"")]
    public async Task What_a_service_answers_to_the_call_with_a_token_has_the_limit_too(int bytes, string expected)
    {
        using var engine = NewEngine(request =>
        {
            return Returns(new string('x', bytes - 2));
        });
        var execution = engine.StartExecution(engine.CreateStateMachine("machine", """
            { "StartAt": "T", "States": { "T": {
                "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 60, "Next": "One",
                "Parameters": { "QueueUrl": "q", "MessageBody": { "token.$": "$$.Task.Token" } },
                "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "One" }, { "ErrorEquals": ["States.ALL"], "Next": "Error" }] },
              "One": { "Type": "Pass", "Result": 1, "End": true },
              "Error": { "Type": "Pass", "InputPath": "$.Error", "End": true } } }
            """));

        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal(expected, execution.Output?.Text);
        Assert.Equal(expected == "1", execution.Types().Contains("TaskSubmitted"));
    }

    [Theory]
    [InlineData(1, 262_142, true)]
    [InlineData(1, 262_143, false)]
    [InlineData(64, 4_094, true)]
    [InlineData(64, 4_095, false)]
    public async Task The_variables_of_one_assignment_have_262144_bytes_together(int count, int length, bool fits)
    {
        using var engine = NewEngine();
        var assigned = string.Join(",", Enumerable.Range(0, count).Select(index => $"\"v{index}\": \"{new string('x', length)}\""));

        var execution = await engine.RunAsync($$"""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Assign": { {{assigned}} }, "End": true } } }""");

        Assert.Equal(fits ? null : "States.DataLimitExceeded", execution.Error);
        Assert.Equal(fits ? count : 0, execution.Variables.Count);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "States.DataLimitExceeded")]
    public async Task All_variables_have_their_limit_though_each_is_small(int more, string? error)
    {
        // Twenty states set a variable each of 100 bytes with its name and quotes: {"aa":"...",...}.
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxVariablesBytes = 2_001 });
        var states = string.Join(",", Enumerable.Range(0, 20).Select(index =>
            $"\"S{index}\": {{ \"Type\": \"Pass\", \"Assign\": {{ \"{(char)('a' + index)}{(char)('a' + index)}\": \"{new string('x', 92 + (index == 19 ? more : 0))}\" }}, {(index == 19 ? "\"End\": true" : $"\"Next\": \"S{index + 1}\"")} }}"));

        var execution = await engine.RunAsync($$"""{ "StartAt": "S0", "States": { {{states}} } }""");

        Assert.Equal(error, execution.Error);
    }

    [Fact]
    public async Task A_variable_that_is_set_again_and_again_counts_once()
    {
        using var engine = NewEngine(configure: options => options.Quotas = new Quotas { MaxVariablesBytes = 2_000 });

        var execution = await engine.RunAsync("""
            {
              "QueryLanguage": "JSONata", "StartAt": "I", "States": {
                "I": { "Type": "Pass", "Assign": { "n": 0 }, "Next": "A" },
                "A": { "Type": "Choice", "Choices": [{ "Condition": "{% $n < 50 %}", "Assign": { "n": "{% $n + 1 %}", "text": "{% $pad('', 1500, 'x') %}" }, "Next": "A" }], "Default": "D" },
                "D": { "Type": "Succeed" } }
            }
            """);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    public static TheoryData<string> Failing => new()
    {
        """{ "QueryLanguage": "JSONata", "StartAt": "F", "States": { "F": { "Type": "Fail", "Error": "{% $states.input.e %}", "Cause": "{% $states.input.c %}" } } }""",
        """{ "StartAt": "F", "States": { "F": { "Type": "Fail", "ErrorPath": "$.e", "CausePath": "$.c" } } }""",
        """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }""",
        """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "F" }] }, "F": { "Type": "Fail", "ErrorPath": "$.Error", "CausePath": "$.Cause" } } }""",
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task An_error_has_256_characters_and_a_cause_32768_and_more_are_cut(string definition)
    {
        using var engine = NewEngine(request => Fails(request.Arguments["e"].AsString(), request.Arguments["c"].AsString()));

        var fits = await engine.RunAsync(definition, Input(256, 32_768, ""));
        var exceeds = await engine.RunAsync(definition, Input(257, 32_769, ""));
        var cutsPair = await engine.RunAsync(definition, Input(255, 32_767, "😀"));

        Assert.Equal((256, 32_768), (fits.Error?.Length, fits.Cause?.Length));
        Assert.Equal((256, 32_768), (exceeds.Error?.Length, exceeds.Cause?.Length));
        Assert.Equal((255, 32_767), (cutsPair.Error?.Length, cutsPair.Cause?.Length));
        Assert.All(exceeds.GetHistory().Select(item => item.Details).OfType<HistoryEventDetails.Failed>(), details => Assert.Equal((256, 32_768), (details.Error?.Length, details.Cause?.Length)));
    }

    [Fact]
    public async Task The_cause_of_a_failed_evaluation_is_cut_too()
    {
        using var engine = NewEngine();

        var execution = await engine.RunAsync(
            """{ "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": "{% $error($states.input) %}", "End": true } } }""",
            $"\"{new string('x', 40_000)}\"");

        Assert.Equal(32_768, execution.Cause?.Length);
        Assert.Contains("EvaluationFailed", execution.Types());
    }

    private static string Input(int error, int cause, string end) =>
        JsonValue.Object(("e", new string('e', error) + end), ("c", new string('c', cause) + end)).ToString();
}
