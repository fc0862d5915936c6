using DurableStates.Direct;

namespace DurableStates.Tests;

/// <summary>Answers calls with the given replies, one after the other.</summary>
internal sealed class ScriptedHost(params DirectReply[] replies) : IDirectHost
{
    private readonly Queue<DirectReply> replies = new(replies);

    public DirectReply Callback { get; init; } = new DirectReply.Never();

    public Task<DirectReply> CallAsync(DirectCall call, CancellationToken cancellationToken) =>
        Task.FromResult(replies.TryDequeue(out var reply) ? reply : new DirectReply.Succeeded("null"));

    public Task<DirectReply> WaitForCallbackAsync(DirectCall call, string taskToken, CancellationToken cancellationToken) =>
        Task.FromResult(Callback);
}

/// <summary>An orchestrator from a lambda.</summary>
internal sealed class Orchestration<TInput, TOutput>(Func<TaskOrchestrationContext, TInput, Task<TOutput>> run) : TaskOrchestrator<TInput, TOutput>
{
    public override Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input) => run(context, input);
}

internal sealed record Order(string OrderId, int Amount, string? Note = null);

internal interface IOrderFunctions
{
    Task<int> Price(Order order);

    string Label(string text);

    void Forget();

    Task Notify(Order order);
}
