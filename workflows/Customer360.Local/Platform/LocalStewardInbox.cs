using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Local.Platform;

/// <summary>The approvers' inbox, which also tells this machine's desk when a question comes in.</summary>
internal sealed class LocalStewardInbox(IStewardInbox inbox, Action<Question> asked) : IStewardInbox
{
    public async Task PutAsync(InboxEntry entry, CancellationToken cancellationToken = default)
    {
        await inbox.PutAsync(entry, cancellationToken);
        asked(new Question(entry.TicketId, entry.RequestId, entry.TicketId[(entry.TicketId.LastIndexOf('.') + 1)..], entry.Approver));
    }

    public Task<InboxEntry?> FindAsync(string ticketId, CancellationToken cancellationToken = default) => inbox.FindAsync(ticketId, cancellationToken);

    public Task<bool> TryDecideAsync(string ticketId, Decision decision, CancellationToken cancellationToken = default) =>
        inbox.TryDecideAsync(ticketId, decision, cancellationToken);
}

/// <summary>A question as approvers see it.</summary>
internal sealed record Question(string TicketId, string RequestId, string Stage, string Approver);
