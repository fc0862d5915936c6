using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>Objects in memory.</summary>
internal sealed class MemoryObjects : Dictionary<string, string>, IObjectStore
{
    public Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken) => Task.FromResult(this.GetValueOrDefault(uri));
}

/// <summary>Reports in memory, with one part of one.</summary>
internal sealed class MemoryReports : IReports
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal)
    {
        ["parts/reconciliation/run-3/subscription-s-1.json"] = """[{"kind":"MISSING","principalArn":"p","resource":"d.t","permissions":["SELECT"]}]""",
    };

    public Task<string> WriteAsync(string key, string json, CancellationToken cancellationToken)
    {
        _texts[key] = json;
        return Task.FromResult($"s3://customer360-reports/{key}");
    }

    public Task<IReadOnlyList<string>> ReadAllAsync(string prefix, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. _texts.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => entry.Value)]);
}

/// <summary>Executions that wait, by their tokens; a token that nobody waits for answers as Step Functions does after a deadline.</summary>
internal sealed class MemoryCallbacks(params string[] waiting) : ICallbacks, IRuns
{
    private readonly HashSet<string> _waiting = [.. waiting];

    public List<(string Token, Decision Decision)> Received { get; } = [];

    public Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken)
    {
        var waits = _waiting.Remove(taskToken);
        if (waits)
        {
            Received.Add((taskToken, decision));
        }

        return Task.FromResult(waits);
    }

    public Task<RunState> StateOfAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(RunState.Running);

    public Task<string?> RequestIdOfAsync(string executionArn, CancellationToken cancellationToken) => Task.FromResult<string?>("r-1");

    public Task<bool> IsRunningAsync(string executionArn, CancellationToken cancellationToken) => Task.FromResult(true);
}
