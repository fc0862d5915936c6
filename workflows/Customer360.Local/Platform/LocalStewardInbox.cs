using System.Collections.Concurrent;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Local.Platform;

/// <summary>The approvers' inbox in memory. The tokens stay in it.</summary>
internal sealed class LocalStewardInbox : IStewardInbox
{
    private readonly ConcurrentDictionary<string, InboxEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Raised when a question comes in, with all but its token.</summary>
    public event Action<Question>? Asked;

    public Task PutAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        _entries[entry.TicketId] = entry;
        Asked?.Invoke(new Question(entry.TicketId, entry.RequestId, entry.TicketId[(entry.TicketId.LastIndexOf('.') + 1)..], entry.Approver));
        return Task.CompletedTask;
    }

    public Task<InboxEntry?> FindAsync(string ticketId, CancellationToken cancellationToken = default) => Task.FromResult(_entries.GetValueOrDefault(ticketId));

    public Task<bool> TryDecideAsync(string ticketId, Decision decision, CancellationToken cancellationToken = default) => Task.FromResult(
        _entries.TryGetValue(ticketId, out var entry) && entry.Decision is null && _entries.TryUpdate(ticketId, entry with { Decision = decision }, entry));
}

/// <summary>A question as approvers see it.</summary>
internal sealed record Question(string TicketId, string RequestId, string Stage, string Approver);
