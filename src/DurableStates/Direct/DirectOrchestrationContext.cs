using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace DurableStates.Direct;

/// <summary>The context of a native run.</summary>
internal sealed class DirectOrchestrationContext(string name, string input, DirectCaller caller, DirectOptions options) : TaskOrchestrationContext
{
    // Set while the start of a callback runs: its call is kept here instead of being made.
    private StartSlot? start;

    public override TaskName Name => name;

    public override string InstanceId => options.InstanceId;

    public override DateTime CurrentUtcDateTime
    {
        get
        {
            var now = caller.Now.UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    public override int RetryCount => caller.RetryCount;

    public override Guid NewGuid() => options.NewGuid();

    public override T? GetInput<T>()
        where T : default => WorkflowJson.Deserialize<T>(input);

    public override ILogger CreateReplaySafeLogger(string categoryName) => options.LoggerFactory.CreateLogger(categoryName);

    public override Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken = default) => caller.WaitAsync(delay);

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken = default) =>
        caller.WaitUntilAsync(new DateTimeOffset(DateTime.SpecifyKind(fireAt, DateTimeKind.Utc)));

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        ActivityAsync<TResult>(() => new DirectCall.Activity(name, WorkflowJson.Serialize(input)), options);

    public override Task<TResult> CallActivityAsync<TFunctions, TResult>(Expression<Func<TFunctions, Task<TResult>>> call, TaskOptions? options = null) =>
        ActivityAsync<TResult>(() => FunctionCall.Read(call), options);

    public override Task<TResult> CallActivityAsync<TFunctions, TResult>(Expression<Func<TFunctions, TResult>> call, TaskOptions? options = null) =>
        ActivityAsync<TResult>(() => FunctionCall.Read(call), options);

    public override Task CallActivityAsync<TFunctions>(Expression<Func<TFunctions, Task>> call, TaskOptions? options = null) =>
        ActivityAsync<object?>(() => FunctionCall.Read(call), options);

    public override Task CallActivityAsync<TFunctions>(Expression<Action<TFunctions>> call, TaskOptions? options = null) =>
        ActivityAsync<object?>(() => FunctionCall.Read(call), options);

    public override Task<TResponse> CallAwsAsync<TClient, TResponse>(Func<TClient, Task<TResponse>> call, TaskOptions? options = null) =>
        AwsAsync<TResponse>(() => AwsRequest.Capture(call, AwsCall.RequestResponse), options);

    public override Task<TJob> RunJobAsync<TJob>(Delegate call, TaskOptions? options = null) =>
        AwsAsync<TJob>(() => AwsRequest.Capture(call, AwsCall.RunJob), options);

    public override async Task<T> WaitForCallbackAsync<T>(Func<string, Task> start, TimeSpan? timeout = null, TimeSpan? heartbeat = null)
    {
        var payload = await caller.CallbackAsync(token => CaptureStartAsync(start, token), timeout, heartbeat);
        return Read<T>(payload, WorkflowJson.Options);
    }

    private Task<TResult> ActivityAsync<TResult>(Func<DirectCall> call, TaskOptions? options) =>
        CallAsync<TResult>(call, options, WorkflowJson.Options);

    private Task<TResult> AwsAsync<TResult>(Func<DirectCall> call, TaskOptions? options) =>
        CallAsync<TResult>(call, options, AwsJson.OptionsFor(typeof(TResult)));

    private async Task<TResult> CallAsync<TResult>(Func<DirectCall> call, TaskOptions? options, JsonSerializerOptions json)
    {
        if (start is { } slot)
        {
            slot.Call = slot.Call is null
                ? new DirectCaller.StartCall(call(), options)
                : throw new InvalidOperationException("The start of a callback makes one call, not several.");
            await slot.Gate;
        }

        return Read<TResult>(await caller.CallAsync(call, options), json);
    }

    private async Task<DirectCaller.StartCall> CaptureStartAsync(Func<string, Task> callback, string token)
    {
        var slot = new StartSlot();
        start = slot;
        Task started;
        try
        {
            // Where it makes its call its task never completes: what it would go on with is the answer, which the caller waits for.
            started = callback(token);
        }
        finally
        {
            start = null;
        }

        if (started.IsFaulted)
        {
            // What fails where the payload is computed, or a second call.
            await started;
        }

        return slot.Call ?? throw new InvalidOperationException("The start of a callback makes one call, and it made none.");
    }

    private static T Read<T>(string payload, JsonSerializerOptions json) =>
        JsonSerializer.Deserialize<T>(payload, json) is { } value ? value : Null<T>();

    // The JSON is null: that is for the orchestrator's own null checks to see, unless the type has no null.
    private static T Null<T>() =>
        default(T) is null ? (new T[1])[0] : throw new JsonException($"The result is null, but {typeof(T)} is not nullable.");

    private sealed class StartSlot
    {
        public DirectCaller.StartCall? Call { get; set; }

        public Task Gate { get; } = new TaskCompletionSource().Task;
    }
}
