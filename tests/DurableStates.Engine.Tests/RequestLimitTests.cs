using DurableStates.Json;
using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>What AWS refuses before it acts; from https://docs.aws.amazon.com/step-functions/latest/apireference/ and the service's API model.</summary>
public class RequestLimitTests
{
    private const string Done = """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""";

    private const string Callback = """
        {
          "StartAt": "T", "States": { "T": {
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true, "TimeoutSeconds": 60,
            "Parameters": { "QueueUrl": "q", "MessageBody": { "token.$": "$$.Task.Token" } } } }
        }
        """;

    [Theory]
    [InlineData("a")]
    [InlineData("A-b_c.d(e)+f=g@h!")]
    [InlineData("größe")]
    public void Names_that_are_taken(string name)
    {
        using var engine = NewEngine();

        engine.StartExecution(engine.CreateStateMachine(name, Done), name: name);
        engine.CreateActivity("arn:aws:states:us-east-1:1:activity:" + name);

        Assert.True(ResourceName.IsValid(name));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\u00a0b")]
    [InlineData("a<b")]
    [InlineData("a>b")]
    [InlineData("a{b")]
    [InlineData("a}b")]
    [InlineData("a[b")]
    [InlineData("a]b")]
    [InlineData("a?b")]
    [InlineData("a*b")]
    [InlineData("a\"b")]
    [InlineData("a#b")]
    [InlineData("a%b")]
    [InlineData("a\\b")]
    [InlineData("a^b")]
    [InlineData("a|b")]
    [InlineData("a~b")]
    [InlineData("a`b")]
    [InlineData("a$b")]
    [InlineData("a&b")]
    [InlineData("a,b")]
    [InlineData("a;b")]
    [InlineData("a:b")]
    [InlineData("a/b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    [InlineData("a😀b")]
    public void Names_that_are_refused(string name)
    {
        using var engine = NewEngine();
        var machine = engine.CreateStateMachine("machine", Done);

        foreach (var refused in RefusalsOf(engine, machine, name))
        {
            Assert.Equal(("InvalidName", $"Invalid Name: '{name}'"), (refused.Code, refused.Message));
        }
    }

    [Fact]
    public void Names_have_1_to_80_characters()
    {
        using var engine = NewEngine();
        var machine = engine.CreateStateMachine(new string('m', 80), Done);
        engine.StartExecution(machine, name: new string('e', 80));

        foreach (var refused in RefusalsOf(engine, machine, new string('x', 81)))
        {
            Assert.Equal("ValidationException", refused.Code);
            Assert.EndsWith("at 'name' failed to satisfy constraint: Member must have length less than or equal to 80", refused.Message, StringComparison.Ordinal);
        }

        foreach (var refused in RefusalsOf(engine, machine, ""))
        {
            Assert.EndsWith("greater than or equal to 1", refused.Message, StringComparison.Ordinal);
        }

        Assert.Single(engine.Executions);
    }

    [Fact]
    public void An_input_has_at_most_262144_bytes()
    {
        using var engine = NewEngine();
        var machine = engine.CreateStateMachine("machine", Done);

        engine.StartExecution(machine, $"\"{new string('x', 262_142)}\"");
        engine.StartExecution(machine, $"\"{new string('ä', 131_071)}\"");

        Assert.Equal("ValidationException", Refused(() => engine.StartExecution(machine, $"\"{new string('x', 262_143)}\"")).Code);
        Assert.Equal("InvalidExecutionInput", Refused(() => engine.StartExecution(machine, $"\"{new string('ä', 131_072)}\"")).Code);
        Assert.Equal(2, engine.Executions.Count);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_refused_and_the_task_still_waits()
    {
        string? token = null;
        using var engine = NewEngine(request =>
        {
            token = request.TaskToken;
            return Returns(JsonObject.Empty);
        });
        var execution = engine.StartExecution(engine.CreateStateMachine("machine", Callback));
        var answer = token ?? "";

        Assert.Equal("ValidationException", Refused(() => engine.SendTaskSuccess(answer, $"\"{new string('x', 262_143)}\"")).Code);
        Assert.Equal("ValidationException", Refused(() => engine.SendTaskFailure(answer, new string('e', 257))).Code);
        Assert.Equal("ValidationException", Refused(() => engine.SendTaskFailure(answer, "E", new string('c', 32_769))).Code);
        Assert.Throws<JsonParseException>(() => engine.SendTaskSuccess(answer, "{"));
        Assert.Equal(ExecutionStatus.Running, execution.Status);

        engine.SendTaskSuccess(answer, $"\"{new string('x', 262_142)}\"");
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public async Task A_failure_may_have_256_characters_of_error_and_32768_of_cause()
    {
        string? token = null;
        using var engine = NewEngine(request =>
        {
            token = request.TaskToken;
            return Returns(JsonObject.Empty);
        });
        var execution = engine.StartExecution(engine.CreateStateMachine("machine", Callback));

        engine.SendTaskFailure(token ?? "", new string('e', 256), new string('c', 32_768));
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal((256, 32_768), (execution.Error?.Length, execution.Cause?.Length));
    }

    [Fact]
    public void A_stop_may_have_256_characters_of_error_and_32768_of_cause()
    {
        using var engine = NewEngine();
        var execution = engine.StartExecution(engine.CreateStateMachine("machine", """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 9, "End": true } } }"""));

        Assert.Equal("ValidationException", Refused(() => engine.StopExecution(execution, new string('e', 257))).Code);
        Assert.Equal("ValidationException", Refused(() => engine.StopExecution(execution, "E", new string('c', 32_769))).Code);
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        engine.StopExecution(execution, new string('e', 256), new string('c', 32_768));

        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
    }

    [Fact]
    public void A_worker_has_a_name_of_1_to_80_characters()
    {
        using var engine = NewEngine();

        Assert.Null(engine.TakeActivityTask("arn:aws:states:us-east-1:1:activity:a", new string('w', 80)));
        Assert.Equal("ValidationException", Refused(() => engine.TakeActivityTask("arn:aws:states:us-east-1:1:activity:a", new string('w', 81))).Code);
        Assert.Equal("ValidationException", Refused(() => engine.TakeActivityTask("arn:aws:states:us-east-1:1:activity:a", "")).Code);
    }

    [Theory]
    [InlineData("x y", "StepFunctions.InvalidNameException", "Invalid Name: 'x y'")]
    [InlineData("123456789-123456789-123456789-123456789-123456789-123456789-123456789-123456789-1", "StepFunctions.AWSStepFunctionsException", "less than or equal to 80")]
    public async Task A_bad_name_of_a_nested_execution_fails_the_task(string name, string error, string cause)
    {
        using var engine = NewEngine();
        engine.CreateStateMachine("child", Done);

        var execution = await engine.RunAsync($$"""
            { "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution", "End": true,
              "Parameters": { "StateMachineArn": "arn:aws:states:us-east-1:000000000000:stateMachine:child", "Name": "{{name}}" } } } }
            """);

        Assert.Equal(error, execution.Error);
        Assert.Contains(cause, execution.Cause, StringComparison.Ordinal);
    }

    private static InvalidRequestException[] RefusalsOf(WorkflowEngine engine, DeployedStateMachine machine, string name) =>
    [
        Refused(() => engine.CreateStateMachine(name, Done)),
        Refused(() => engine.StartExecution(machine, name: name)),
        Refused(() => engine.CreateActivity("arn:aws:states:us-east-1:1:activity:" + name)),
    ];

    private static InvalidRequestException Refused(Action request) => Assert.Throws<InvalidRequestException>(request);
}
