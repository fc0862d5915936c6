using DurableStates.Asl;
using DurableStates.Json;
using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>A task is answered once; AWS's answer to whoever comes later is published in many bug reports.</summary>
public class TaskTokenTests
{
    private const string Callback = """
        {
          "StartAt": "T", "States": {
            "T": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 60, "Next": "W",
              "Parameters": { "QueueUrl": "q", "MessageBody": { "token.$": "$$.Task.Token" } }, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "W" }] },
            "W": { "Type": "Wait", "Seconds": 600, "End": true } }
        }
        """;

    public static TheoryData<string> Ends => ["success", "failure", "timeout", "stop", "end"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_token_that_is_used_up_is_answered_as_AWS_answers(string end)
    {
        var clock = new VirtualClock();
        string? given = null;
        using var engine = NewEngine(
            request =>
            {
                given = request.TaskToken;
                return Returns(JsonObject.Empty);
            },
            options => options.Clock = clock);
        var execution = engine.StartExecution(engine.CreateStateMachine("machine", Callback));
        var token = given ?? "";

        await EndAsync(end, engine, clock, execution, token);

        foreach (var refused in Answers(engine, token))
        {
            Assert.Equal(("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'"), (refused.Code, refused.Message));
        }
    }

    [Fact]
    public void Of_two_answers_that_come_before_the_call_has_returned_the_second_is_refused()
    {
        string? token = null;
        using var engine = NewEngine(configure: options => options.TaskHandlers.Add(new Early(request => token = request.TaskToken)));
        engine.StartExecution(engine.CreateStateMachine("machine", Callback));

        engine.SendTaskSuccess(token ?? "", "1");

        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => engine.SendTaskSuccess(token ?? "", "2")).Code);
        Assert.Equal("TaskTimedOut", Assert.Throws<TaskTokenException>(() => engine.SendTaskHeartbeat(token ?? "")).Code);
    }

    [Fact]
    public async Task Of_answers_that_come_at_the_same_time_one_is_taken()
    {
        for (var time = 0; time < 50; time++)
        {
            string? token = null;
            var called = new TaskCompletionSource();
            using var engine = NewEngine(
                request =>
                {
                    token = request.TaskToken;
                    called.TrySetResult();
                    return Returns(JsonObject.Empty);
                },
                options => options.Clock = TimeProvider.System);
            engine.StartExecution(engine.CreateStateMachine("machine", Callback));
            await called.Task.WaitAsync(TestContext.Current.CancellationToken);

            var taken = 0;
            Parallel.For(0, 4, answer =>
            {
                try
                {
                    engine.SendTaskSuccess(token ?? "", $"{answer}");
                    Interlocked.Increment(ref taken);
                }
                catch (TaskTokenException)
                {
                    // Another one was faster.
                }
            });

            Assert.Equal(1, taken);
        }
    }

    [Fact]
    public void A_token_that_never_was_is_invalid()
    {
        using var engine = NewEngine();

        Assert.All(Answers(engine, "never"), refused => Assert.Equal("InvalidToken", refused.Code));
    }

    private static async Task EndAsync(string end, WorkflowEngine engine, VirtualClock clock, Execution execution, string token)
    {
        switch (end)
        {
            case "success":
                engine.SendTaskSuccess(token, "1");
                break;
            case "failure":
                engine.SendTaskFailure(token, "E");
                break;
            case "timeout":
                clock.Advance(TimeSpan.FromSeconds(61));
                break;
            case "stop":
                engine.StopExecution(execution);
                break;
            default:
                await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);
                break;
        }
    }

    private static TaskTokenException[] Answers(WorkflowEngine engine, string token) =>
    [
        Assert.Throws<TaskTokenException>(() => engine.SendTaskSuccess(token, "2")),
        Assert.Throws<TaskTokenException>(() => engine.SendTaskFailure(token, "E")),
        Assert.Throws<TaskTokenException>(() => engine.SendTaskHeartbeat(token)),
    ];

    // Hands the token out and never returns by itself.
    private sealed class Early(Action<Ports.TaskRequest> told) : Ports.ITaskHandler
    {
        public bool Handles(TaskResource resource) => true;

        public Task<Ports.TaskResult> InvokeAsync(Ports.TaskRequest request, CancellationToken cancellationToken)
        {
            told(request);
            return new TaskCompletionSource<Ports.TaskResult>().Task;
        }
    }
}
