using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests;

/// <summary>After a crash another engine goes on with what the store has.</summary>
public class RestoreTests
{
    private const string Everything = """
        {
          "StartAt": "Init", "QueryLanguage": "JSONata",
          "States": {
            "Init": { "Type": "Pass", "Assign": { "factor": "{% $states.input.factor %}" }, "Next": "Fan" },
            "Fan": {
              "Type": "Map", "Items": "{% [1..3] %}", "MaxConcurrency": 2, "Next": "Both",
              "ItemProcessor": { "StartAt": "Rest", "States": {
                "Rest": { "Type": "Wait", "Seconds": "{% $states.input * 10 %}", "Next": "Times" },
                "Times": { "Type": "Pass", "Assign": { "mine": "{% $states.input * $factor %}" }, "Next": "Give" },
                "Give": { "Type": "Pass", "Output": "{% $mine %}", "End": true } } }
            },
            "Both": {
              "Type": "Parallel", "Assign": { "all": "{% $states.result %}" }, "Next": "Ask",
              "Branches": [
                { "StartAt": "Flaky", "States": { "Flaky": {
                    "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "Arguments": "{% $states.input %}", "End": true,
                    "Retry": [{ "ErrorEquals": ["States.ALL"], "IntervalSeconds": 60, "MaxAttempts": 2 }] } } },
                { "StartAt": "Nap", "States": { "Nap": { "Type": "Wait", "Seconds": 30, "End": true } } }
              ]
            },
            "Ask": {
              "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "TimeoutSeconds": 1000, "Next": "Children",
              "Arguments": { "QueueUrl": "q", "MessageBody": "{% $states.context.Task.Token %}" }
            },
            "Children": {
              "Type": "Map", "Items": "{% [1..3] %}", "MaxConcurrency": 1, "Output": { "answer": "{% $states.input %}", "all": "{% $all %}", "children": "{% $states.result %}" }, "End": true,
              "ItemProcessor": {
                "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "Doze",
                "States": { "Doze": { "Type": "Wait", "Seconds": 5, "QueryLanguage": "JSONata", "End": true } } }
            }
          }
        }
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(15)]
    [InlineData(35)]
    [InlineData(45)]
    [InlineData(75)]
    [InlineData(100)]
    [InlineData(165)]
    [InlineData(168)]
    [InlineData(172)]
    [InlineData(500)]
    public async Task An_execution_that_was_cut_off_at_any_moment_ends_as_if_nothing_had_happened(int secondsBeforeTheCrash)
    {
        var store = new InMemoryExecutionStore();
        var flaky = new Flaky();
        var clock = new VirtualClock();
        var first = NewEngine(clock, store, flaky);
        first.StartExecution(first.CreateStateMachine("everything", Everything), """{"factor":7}""", "run");
        Advance(clock, secondsBeforeTheCrash, flaky, first);

        // The first engine is never heard of again.
        var again = NewEngine(new VirtualClock(clock.GetUtcNow()), store, flaky);
        again.CreateStateMachine("everything", Everything);
        again.Restore(store.Executions);
        Advance((VirtualClock)again.Clock, 600 - secondsBeforeTheCrash, flaky, again);
        Assert.True(again.TryFindExecution("arn:aws:states:us-east-1:000000000000:execution:everything:run", out var execution));
        await again.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal(3, Assert.Single(again.MapRuns).Executions.Count);
        Assert.Equal("""{"answer":"yes","all":[[7,14,21],[7,14,21]],"children":[1,2,3]}""", execution.Output?.Text);
        var history = execution.GetHistory();
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(item => item.Id));
        Assert.Equal(3, flaky.Calls.Max(call => call.Attempt) + 1);
        var states = history.Where(item => item.Type is HistoryEventType.MapIterationSucceeded).Select(item => ((HistoryEventDetails.MapIteration?)item.Details)?.Index);
        Assert.Equal([0, 1, 2], states.Order());
    }

    [Fact]
    public void A_failed_execution_that_was_brought_back_can_be_redriven()
    {
        var store = new InMemoryExecutionStore();
        var flaky = new Flaky { FailsUntil = 1 };
        const string definition = """{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true } } }""";
        var first = NewEngine(new VirtualClock(), store, flaky);
        var failed = first.StartExecution(first.CreateStateMachine("m", definition));
        Assert.Equal(ExecutionStatus.Failed, failed.Status);

        var again = NewEngine(new VirtualClock(), store, flaky);
        again.CreateStateMachine("m", definition);
        var execution = Assert.Single(again.Restore(store.Executions));
        Assert.Equal((ExecutionStatus.Failed, "Busy"), (execution.Status, execution.Error));
        again.RedriveExecution(execution);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public void An_execution_that_is_here_already_is_not_brought_back_again()
    {
        var store = new InMemoryExecutionStore();
        using var first = NewEngine(new VirtualClock(), store, new Flaky());
        first.StartExecution(first.CreateStateMachine("m", Wait), name: "run");
        using var again = NewEngine(new VirtualClock(), store, new Flaky());
        var there = Assert.Single(again.Restore(store.Executions));

        var refusal = Assert.Throws<InvalidOperationException>(() => again.Restore(store.Executions));

        Assert.Contains("'arn:aws:states:us-east-1:000000000000:execution:m:run' is here already", refusal.Message, StringComparison.Ordinal);
        Assert.Same(there, Assert.Single(again.Executions));
    }

    [Fact]
    public async Task Children_of_a_Map_are_not_brought_back_without_it_and_nothing_of_the_attempt_is_left()
    {
        var store = new InMemoryExecutionStore();
        using var first = NewEngine(new VirtualClock(), store, new Flaky());
        first.StartExecution(first.CreateStateMachine("m", Wait));
        first.StartExecution(first.CreateStateMachine("maps", Maps.Distributed("""
            "Label": "All", "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "One",
              "States": { "One": { "Type": "Wait", "Seconds": 60, "End": true } } }
            """)), "[1,2]", "run");
        using var again = NewEngine(new VirtualClock(), store, new Flaky());

        var refusal = Assert.Throws<InvalidOperationException>(
            () => again.Restore(store.Executions.Where(stored => stored.Checkpoint["name"].AsString() != "run")));

        Assert.Contains("belongs to the map run 'arn:aws:states:us-east-1:000000000000:mapRun:maps/All:", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(again.Executions);
        Assert.Equal(4, again.Restore(store.Executions).Count);
        Assert.True(await again.RunUntilAsync(() => again.Executions.All(execution => execution.Status is ExecutionStatus.Succeeded), TestContext.Current.CancellationToken));
        Assert.Equal(4, again.Executions.Count);
    }

    [Fact]
    public void A_task_that_nobody_does_any_more_fails()
    {
        var store = new InMemoryExecutionStore();
        using var first = NewEngine(new VirtualClock(), store, new Flaky());
        first.StartExecution(first.CreateStateMachine("m", OneTask("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "")));
        var asked = Assert.Single(store.Executions);
        var beforeTheCall = asked with { Checkpoint = JsonValue.Parse(asked.Checkpoint.ToString().Replace("\"isSubmitted\":true", "\"isSubmitted\":false", StringComparison.Ordinal)) };
        using var again = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock() });

        var execution = Assert.Single(again.Restore([beforeTheCall]));

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (execution.Status, execution.Error));
        Assert.Contains("No task handler takes the resource", execution.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, ExecutionStatus.Succeeded)]
    [InlineData(11, ExecutionStatus.Failed)]
    public void A_heartbeat_that_nobody_could_send_in_time_gets_its_time_anew(int secondsAfterwards, ExecutionStatus expected)
    {
        var store = new InMemoryExecutionStore();
        var clock = new VirtualClock();
        var asked = new Flaky();
        using var first = NewEngine(clock, store, asked);
        first.StartExecution(first.CreateStateMachine("m", OneTask("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "\"HeartbeatSeconds\": 10, ")));
        var later = new VirtualClock(clock.GetUtcNow().AddHours(1));
        using var again = NewEngine(later, store, new Flaky());
        var execution = Assert.Single(again.Restore(store.Executions));

        later.Advance(TimeSpan.FromSeconds(secondsAfterwards));
        if (execution.Status is ExecutionStatus.Running)
        {
            again.SendTaskSuccess(asked.Token ?? "", "1");
        }

        Assert.Equal(expected, execution.Status);
    }

    [Fact]
    public void A_heartbeat_counts_after_a_crash()
    {
        var store = new InMemoryExecutionStore();
        var clock = new VirtualClock();
        var asked = new Flaky();
        using var first = NewEngine(clock, store, asked);
        first.StartExecution(first.CreateStateMachine("m", OneTask("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "\"HeartbeatSeconds\": 10, ")));
        clock.Advance(TimeSpan.FromSeconds(8));
        first.SendTaskHeartbeat(asked.Token ?? "");

        var later = new VirtualClock(clock.GetUtcNow());
        using var again = NewEngine(later, store, new Flaky());
        var execution = Assert.Single(again.Restore(store.Executions));
        later.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        later.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(("States.Timeout", 18), (execution.Error, (execution.StopDate - execution.StartDate)?.TotalSeconds));
    }

    [Fact]
    public void Workers_of_an_activity_that_is_created_later_take_the_oldest_task_first()
    {
        const string activity = "arn:aws:states:us-east-1:000000000000:activity:work";
        var store = new InMemoryExecutionStore();
        var clock = new VirtualClock();
        using var first = NewEngine(clock, store, new Flaky());
        first.CreateActivity(activity);
        var machine = first.CreateStateMachine("m", OneTask(activity, ""));
        foreach (var name in new[] { "b", "c", "a" })
        {
            first.StartExecution(machine, $"\"{name}\"", name);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        using var again = NewEngine(new VirtualClock(clock.GetUtcNow()), store, new Flaky());
        again.Restore(store.Executions.Reverse());
        Assert.Null(again.TakeActivityTask(activity));
        again.CreateActivity(activity);

        Assert.Equal(["b", "c", "a"], Enumerable.Range(0, 3).Select(_ => JsonValue.Parse(again.TakeActivityTask(activity)?.Input ?? "")["MessageBody"].AsString()));
        Assert.Null(again.TakeActivityTask(activity));
    }

    [Fact]
    public void New_ids_are_not_those_of_the_earlier_process()
    {
        var store = new InMemoryExecutionStore();
        using var first = NewEngine(new VirtualClock(), store, new Flaky());
        first.StartExecution(first.CreateStateMachine("m", Wait));
        using var again = NewEngine(new VirtualClock(), store, new Flaky());
        again.Restore(store.Executions);

        again.StartExecution(again.CreateStateMachine("m", Wait));

        Assert.Equal(2, again.Executions.Count);
    }

    private const string Wait = """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 60, "End": true } } }""";

    private static string OneTask(string resource, string fields) =>
        $$"""{ "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "{{resource}}", "Parameters": { "QueueUrl": "q", "MessageBody.$": "$" }, {{fields}} "End": true } } }""";

    private static WorkflowEngine NewEngine(VirtualClock clock, InMemoryExecutionStore store, Flaky flaky) =>
        new(new WorkflowEngineOptions { Clock = clock, Store = store, TaskHandlers = { flaky } });

    // Somebody answers the callback 60 seconds after it was asked for.
    private static void Advance(VirtualClock clock, int seconds, Flaky flaky, WorkflowEngine engine)
    {
        for (var second = 0; second < seconds; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            if (flaky.Token is { } token && clock.GetUtcNow() - flaky.AskedAt >= TimeSpan.FromSeconds(1))
            {
                flaky.Token = null;
                engine.SendTaskSuccess(token, "\"yes\"");
            }
        }
    }

    private sealed class Flaky : ITaskHandler
    {
        public int FailsUntil { get; init; } = 2;

        public List<TaskRequest> Calls { get; } = [];

        public string? Token { get; set; }

        public DateTimeOffset AskedAt { get; private set; }

        public bool Handles(TaskResource resource) => true;

        public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            if (request.TaskToken is { } token)
            {
                Token = token;
                AskedAt = request.Clock.GetUtcNow();
                return Task.FromResult<TaskResult>(new TaskResult.Success(JsonValue.Object()));
            }

            Calls.Add(request);
            return Task.FromResult<TaskResult>(Calls.Count <= FailsUntil ? new TaskResult.Failure("Busy", null) : new TaskResult.Success(request.Arguments));
        }
    }
}
