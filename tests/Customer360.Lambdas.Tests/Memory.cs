using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>Objects in memory.</summary>
internal sealed class MemoryObjects : Dictionary<string, string>, IObjectStore
{
    public Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken) => Task.FromResult(this.GetValueOrDefault(uri));
}

/// <summary>An inbox in memory.</summary>
internal sealed class MemoryInbox : IStewardInbox
{
    private readonly Dictionary<string, InboxEntry> _entries = [];

    public Task PutAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        _entries[entry.TicketId] = entry;
        return Task.CompletedTask;
    }

    public Task<InboxEntry?> FindAsync(string ticketId, CancellationToken cancellationToken) => Task.FromResult(_entries.GetValueOrDefault(ticketId));

    public Task<bool> TryDecideAsync(string ticketId, Decision decision, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(ticketId, out var entry) || entry.Decision is not null)
        {
            return Task.FromResult(false);
        }

        _entries[ticketId] = entry with { Decision = decision };
        return Task.FromResult(true);
    }
}

/// <summary>Executions that wait, by their tokens; a token that nobody waits for answers as Step Functions does after a deadline.</summary>
internal sealed class MemoryCallbacks(params string[] waiting) : ICallbacks
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
}
