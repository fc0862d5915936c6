using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Compiler.Harness;

/// <summary>Runs a definition on the engine, with the answers that the native run gets.</summary>
internal static class EngineRunner
{
    public static async Task<RunOutcome> RunAsync(string definition, CaseRun run, CancellationToken cancellationToken)
    {
        var handler = new Handler(run.Answers());
        var options = new WorkflowEngineOptions { Clock = new VirtualClock() };
        options.TaskHandlers.Add(handler);
        using var engine = new WorkflowEngine(options);
        handler.Engine = engine;

        var execution = engine.StartExecution(engine.CreateStateMachine("case", definition), run.Input, "run");
        await engine.CompletionAsync(execution, cancellationToken);

        var entered = execution.GetHistory().Count(happened => happened.Type.ToString().EndsWith("StateEntered", StringComparison.Ordinal));
        return new(
            execution.Output is { } output ? RunOutcome.Canonical(JsonValue.Parse(output.Text)) : null, execution.Error, execution.Cause, handler.Calls)
        {
            Transitions = entered,
        };
    }

    private sealed class Handler(Answers answers) : ITaskHandler
    {
        public WorkflowEngine? Engine { get; set; }

        public List<string> Calls { get; } = [];

        public bool Handles(TaskResource resource) => true;

        public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
        {
            var (name, payload) = Read(request);
            var isCallback = request.Resource.Pattern is IntegrationPattern.WaitForTaskToken;
            Calls.Add(RunOutcome.Call(name, payload, isCallback ? request.TaskToken : null));
            var answer = answers.To(name);
            await Wait(answer, request, cancellationToken);
            if (answer.Error is { } error)
            {
                return new TaskResult.Failure(error, answer.Cause);
            }

            if (isCallback && request.TaskToken is { } token && answer.Callback is { IsNever: false } callback)
            {
                _ = AnswerAsync(callback, token, request, cancellationToken);
            }

            return new TaskResult.Success(IsLambda(request) ? JsonValue.Object(("Payload", answer.Result), ("StatusCode", 200)) : answer.Result);
        }

        private async Task AnswerAsync(Answer callback, string token, TaskRequest request, CancellationToken cancellationToken)
        {
            await Wait(callback, request, cancellationToken);
            if (callback.Error is { } error)
            {
                Engine?.SendTaskFailure(token, error, callback.Cause);
            }
            else
            {
                Engine?.SendTaskSuccess(token, callback.Result.ToString());
            }
        }

        private static Task Wait(Answer answer, TaskRequest request, CancellationToken cancellationToken) => answer.IsNever
            ? Task.Delay(Timeout.InfiniteTimeSpan, request.Clock, cancellationToken)
            : answer.After > TimeSpan.Zero ? Task.Delay(answer.After, request.Clock, cancellationToken) : Task.CompletedTask;

        private static (string Name, JsonValue Payload) Read(TaskRequest request)
        {
            if (IsLambda(request))
            {
                var function = request.Arguments["FunctionName"].AsString();
                return (function["${".Length..^"Arn}".Length], request.Arguments["Payload"].IsUndefined ? JsonValue.Null : request.Arguments["Payload"]);
            }

            var service = request.Resource.Service.Replace("aws-sdk:", "", StringComparison.Ordinal);
            return ($"{(service == "events" ? "eventbridge" : service)}:{request.Resource.Operation}", request.Arguments);
        }

        private static bool IsLambda(TaskRequest request) => request.Resource.Service == "lambda";
    }
}
