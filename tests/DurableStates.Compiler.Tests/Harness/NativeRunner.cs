using DurableStates.Direct;
using DurableStates.Json;

namespace DurableStates.Compiler.Harness;

/// <summary>Runs a case as the C# that it is.</summary>
internal static class NativeRunner
{
    public static Task<RunOutcome> RunAsync(CaseFolder folder, CaseRun run, CancellationToken cancellationToken)
    {
        var orchestrator = CaseCompiler.Orchestrator(File.ReadAllText(folder.Source), folder.Source, out var errors);
        Assert.True(orchestrator is not null, errors);
        return RunAsync(orchestrator, run, cancellationToken);
    }

    public static async Task<RunOutcome> RunAsync(object orchestrator, CaseRun run, CancellationToken cancellationToken)
    {
        var host = new Host(run.Answers());
        var outcome = await DirectRun.RunAsync(
            orchestrator, run.Input, host, new DirectOptions { InstanceId = "run" }, cancellationToken);
        return new(
            outcome.Output is null ? null : RunOutcome.Canonical(JsonValue.Parse(outcome.Output)), outcome.Error, outcome.Cause ?? (outcome.Error is null ? null : ""), host.Calls);
    }

    private sealed class Host(Answers answers) : IDirectHost
    {
        private readonly Dictionary<string, Answer> _callbacks = new(StringComparer.Ordinal);

        public List<string> Calls { get; } = [];

        public Task<DirectReply> CallAsync(DirectCall call, CancellationToken cancellationToken)
        {
            var (name, payload) = Read(call);
            Calls.Add(RunOutcome.Call(name, payload, call.TaskToken));
            var answer = answers.To(name);
            if (call.TaskToken is { } token)
            {
                _callbacks[token] = answer.Callback;
            }

            return Task.FromResult(Reply(answer));
        }

        public Task<DirectReply> WaitForCallbackAsync(DirectCall call, string taskToken, CancellationToken cancellationToken) =>
            Task.FromResult(Reply(_callbacks[taskToken]));

        private static DirectReply Reply(Answer answer) => answer switch
        {
            { IsNever: true } => new DirectReply.Never(),
            { Error: { } error } => new DirectReply.Failed(error, answer.Cause) { After = answer.After },
            _ => new DirectReply.Succeeded(answer.Result.ToString()) { After = answer.After },
        };

        private static (string Name, JsonValue Payload) Read(DirectCall call) => call switch
        {
            DirectCall.Activity activity => (activity.Name, JsonValue.Parse(activity.Payload)),
            DirectCall.Aws aws => ($"{aws.Service}:{aws.Operation}", JsonValue.Parse(aws.Request)),
            _ => throw new InvalidOperationException($"No call is a {call.GetType().Name}."),
        };
    }
}
