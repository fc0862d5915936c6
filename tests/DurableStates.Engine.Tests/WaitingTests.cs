using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests;

public class WaitingTests
{
    [Fact]
    public async Task Five_days_of_waiting_take_no_time_with_the_virtual_clock()
    {
        var clock = new VirtualClock();
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = clock });
        var machine = engine.CreateStateMachine("wait", """
            { "QueryLanguage": "JSONata", "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 432000, "End": true } } }
            """);

        var execution = engine.StartExecution(machine, """{"x":1}""");
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("""{"x":1}""", execution.Output?.Text);
        Assert.Equal(TimeSpan.FromDays(5), execution.StopDate - execution.StartDate);
    }

    [Fact]
    public void A_test_can_step_the_clock_by_hand()
    {
        var clock = new VirtualClock();
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = clock });
        var machine = engine.CreateStateMachine("wait", """
            { "QueryLanguage": "JSONata", "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 3600, "End": true } } }
            """);

        var execution = engine.StartExecution(machine);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(ExecutionStatus.Running, execution.Status);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public async Task A_callback_is_answered_with_its_token()
    {
        var ask = new Ask();
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock(), TaskHandlers = { ask } });
        var machine = engine.CreateStateMachine("ask", """
            {
              "QueryLanguage": "JSONata", "StartAt": "Ask",
              "States": { "Ask": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "QueueUrl": "q", "MessageBody": "m" }, "TimeoutSeconds": 60, "End": true } }
            }
            """);

        var execution = engine.StartExecution(machine);
        engine.SendTaskSuccess(ask.Token, """{"approved":true}""");
        await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        Assert.Equal("""{"approved":true}""", execution.Output?.Text);
        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            execution.GetHistory().Select(historyEvent => historyEvent.Type.ToString()));
    }

    [Fact]
    public async Task Nobody_answers_a_callback_and_it_times_out()
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock(), TaskHandlers = { new Ask() } });
        var machine = engine.CreateStateMachine("ask", """
            {
              "QueryLanguage": "JSONata", "StartAt": "Ask",
              "States": { "Ask": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "QueueUrl": "q", "MessageBody": "m" }, "TimeoutSeconds": 60, "End": true } }
            }
            """);

        var execution = await engine.CompletionAsync(engine.StartExecution(machine), TestContext.Current.CancellationToken);

        Assert.Equal((ExecutionStatus.Failed, "States.Timeout"), (execution.Status, execution.Error));
        Assert.Equal(TimeSpan.FromMinutes(1), execution.StopDate - execution.StartDate);
    }

    [Fact]
    public async Task A_handler_that_waits_on_the_clock_goes_on_in_virtual_time()
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock(), TaskHandlers = { new Job() } });
        var machine = engine.CreateStateMachine("job", """
            {
              "QueryLanguage": "JSONata", "StartAt": "Job",
              "States": { "Job": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Arguments": { "JobName": "j" }, "TimeoutSeconds": 100000, "End": true } }
            }
            """);

        var execution = await engine.CompletionAsync(engine.StartExecution(machine), TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(TimeSpan.FromHours(2), execution.StopDate - execution.StartDate);
        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited", "ExecutionSucceeded"],
            execution.GetHistory().Select(historyEvent => historyEvent.Type.ToString()));
    }

    [Fact]
    public async Task Time_that_is_held_does_not_run_past_somebody_who_answers()
    {
        var ask = new Ask();
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock(), TaskHandlers = { ask } });
        var machine = engine.CreateStateMachine("ask", """
            {
              "QueryLanguage": "JSONata", "StartAt": "Ask",
              "States": { "Ask": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "QueueUrl": "q", "MessageBody": "m" }, "TimeoutSeconds": 60, "End": true } }
            }
            """);
        var hold = engine.HoldTime();
        var execution = engine.StartExecution(machine);
        var completion = engine.CompletionAsync(execution, TestContext.Current.CancellationToken);

        await Task.Yield();
        engine.SendTaskSuccess(ask.Token, "1");
        hold.Dispose();
        await completion;

        Assert.Equal("1", execution.Output?.Text);
    }

    [Fact]
    public async Task The_system_clock_runs_executions_on_the_thread_pool()
    {
        using var engine = new WorkflowEngine();
        var machine = engine.CreateStateMachine("pass", """
            { "QueryLanguage": "JSONata", "StartAt": "P", "States": { "P": { "Type": "Pass", "End": true } } }
            """);

        var executions = Enumerable.Range(0, 100).Select(number => engine.StartExecution(machine, $"{number}")).ToList();
        foreach (var execution in executions)
        {
            await engine.CompletionAsync(execution, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number}"), executions.Select(execution => execution.Output?.Text));
    }

    [Fact]
    public async Task A_resource_that_nobody_handles_fails_the_state_and_says_what_to_register()
    {
        using var engine = new WorkflowEngine(new WorkflowEngineOptions { Clock = new VirtualClock() });
        var machine = engine.CreateStateMachine("lost", """
            { "QueryLanguage": "JSONata", "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun", "Arguments": { "JobName": "j" }, "End": true } } }
            """);

        var execution = await engine.CompletionAsync(engine.StartExecution(machine), TestContext.Current.CancellationToken);

        Assert.Equal("States.Runtime", execution.Error);
        Assert.Contains("No task handler takes the resource 'arn:aws:states:::glue:startJobRun'. Register an ITaskHandler", execution.Cause, StringComparison.Ordinal);
    }

    private sealed class Job : ITaskHandler
    {
        public bool Handles(TaskResource resource) => resource.Pattern is IntegrationPattern.RunJob;

        public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            request.ReportSubmitted(JsonValue.Object(("JobRunId", "jr-1")));
            await Task.Delay(TimeSpan.FromHours(1), request.Clock, cancellationToken);
            await Task.Delay(TimeSpan.FromHours(1), request.Clock, cancellationToken);
            return new TaskResult.Success(JsonValue.Object(("JobRunState", "SUCCEEDED")));
        }
    }

    private sealed class Ask : ITaskHandler
    {
        public string Token { get; private set; } = "";

        public bool Handles(TaskResource resource) => resource.Pattern is IntegrationPattern.WaitForTaskToken;

        public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            Token = request.TaskToken ?? "";
            return Task.FromResult<TaskResult>(new TaskResult.Success(JsonValue.Object(("MessageId", "m-1"))));
        }
    }
}
