using DurableStates.Engine;
using DurableStates.Json;

namespace DurableStates.Local.Lambda;

public sealed class LambdaTaskHandlerTests : IDisposable
{
    private readonly LambdaFunctions _functions = LambdaFunctions.FromAssembly(typeof(SampleFunctions).Assembly);
    private readonly OneTask _aws;

    public LambdaTaskHandlerTests() => _aws = new OneTask(new LambdaTaskHandler(_functions));

    public void Dispose()
    {
        _aws.Dispose();
        _functions.Dispose();
    }

    [Fact]
    public async Task Invoke_answers_with_the_payload_the_version_and_the_status()
    {
        var result = await _aws.ResultAsync("lambda:invoke", """{ "FunctionName": "Greet", "Payload": { "name": "Ana" } }""");

        Assert.Equal(("Hello Ana.", "$LATEST", 200L), (result["Payload"].AsString(), result["ExecutedVersion"].AsString(), result["StatusCode"].AsInt64()));
    }

    [Fact]
    public async Task An_exception_is_the_tasks_error_and_its_report_the_cause()
    {
        var execution = await _aws.CallAsync("lambda:invoke", """{ "FunctionName": "Fail", "Payload": { "name": "Ana" } }""");

        Assert.Equal((ExecutionStatus.Failed, "SampleException"), (execution.Status, execution.Error));
        Assert.Equal("No Ana here.", JsonValue.Parse(execution.Cause ?? "")["errorMessage"].AsString());
    }

    [Fact]
    public async Task A_function_that_hands_out_a_token_lets_the_execution_wait_for_the_answer()
    {
        var execution = _aws.Start("lambda:invoke.waitForTaskToken", """{ "FunctionName": "Greet", "Payload": { "name": "{% $states.context.Task.Token %}" } }""");
        await _aws.Engine.RunUntilAsync(() => execution.GetHistory().Any(e => e.Type is HistoryEventType.TaskSubmitted), TestContext.Current.CancellationToken);
        var submitted = execution.GetHistory().Single(e => e.Type is HistoryEventType.TaskSubmitted);
        var greeting = Assert.IsType<HistoryEventDetails.TaskAnswered>(submitted.Details).Output.Value["Payload"].AsString();

        _aws.Engine.SendTaskSuccess(greeting["Hello ".Length..^1], """{ "approved": true }""");
        await _aws.Engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal("""{"approved":true}""", execution.Output?.Value.ToJson());
    }
}
