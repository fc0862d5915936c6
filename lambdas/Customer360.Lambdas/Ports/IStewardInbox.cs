using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Ports;

/// <summary>Questions that wait for an approver, and the tokens that wake the executions which asked them. The tokens never leave it but to the callback.</summary>
public interface IStewardInbox
{
    /// <summary>Puts a question in. Asked again, the same question takes the new token: the old one died with its attempt.</summary>
    Task PutAsync(InboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Finds a question; null when there is none.</summary>
    Task<InboxEntry?> FindAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Writes the decision unless there is one. False when somebody was faster.</summary>
    Task<bool> TryDecideAsync(string ticketId, Decision decision, CancellationToken cancellationToken = default);
}

/// <summary>One question in the inbox.</summary>
/// <param name="TicketId">Names the question.</param>
/// <param name="RequestId">The request that it is about.</param>
/// <param name="RequesterId">Who asked for access, and so may not decide.</param>
/// <param name="Approver">The group whose members may decide.</param>
/// <param name="TaskToken">Wakes the execution; a secret.</param>
/// <param name="Decision">What was decided; null while nothing is.</param>
public sealed record InboxEntry(string TicketId, string RequestId, string RequesterId, string Approver, string TaskToken, Decision? Decision)
{
    /// <summary>The ticket alone: whatever prints the record must not give the token away.</summary>
    public override string ToString() => $"InboxEntry {TicketId}";
}
