using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>Takes decisions: from the stage's approvers, never from the requester, the first one only, and only in time.</summary>
internal sealed class DecisionDesk(IStewardInbox inbox, ICallbacks callbacks)
{
    private const int LongestTicket = 512;
    private const int LongestReason = 4_000;

    public async Task<DecisionReceipt> TakeAsync(DecisionSubmission submission)
    {
        // No ticket of ours has such a name, and the table takes no key that is empty or longer than 2,048 bytes.
        if (submission.TicketId.Length is 0 or > LongestTicket)
        {
            return new(DecisionStatus.UnknownTicket, $"A question's name has 1 to {LongestTicket} characters.");
        }

        var entry = await inbox.FindAsync(submission.TicketId);
        if (entry is null)
        {
            return new(DecisionStatus.UnknownTicket, $"There is no question {submission.TicketId}.");
        }

        if (submission.DecidedBy == entry.RequesterId)
        {
            return new(DecisionStatus.NotAllowed, "Nobody decides about their own request.");
        }

        if (!submission.DecidedByGroups.Contains(entry.Approver))
        {
            return new(DecisionStatus.NotAllowed, $"Only members of {entry.Approver} decide this.");
        }

        // Checked before anything is written: a decision that is stored and too large to be handed on could never be mended.
        if (submission.Reason?.Length > LongestReason || submission.DecidedBy.Length > LongestReason)
        {
            return new(DecisionStatus.NotAllowed, $"A reason has at most {LongestReason} characters: shorten it and decide again.");
        }

        var decision = new Decision(submission.Approved, submission.DecidedBy, submission.Reason);
        if (!await inbox.TryDecideAsync(entry.TicketId, decision))
        {
            // The very same decision again is a second try of one whose callback may not have got through.
            var first = entry.Decision ?? (await inbox.FindAsync(entry.TicketId))?.Decision;
            if (first != decision)
            {
                return new(DecisionStatus.AlreadyDecided, "Somebody has already decided this.");
            }

            await callbacks.SucceedAsync(entry.TaskToken, decision);
            return Accepted;
        }

        return await callbacks.SucceedAsync(entry.TaskToken, decision)
            ? Accepted
            : new(DecisionStatus.TooLate, "The deadline is over; the request has expired.");
    }

    private static DecisionReceipt Accepted => new(DecisionStatus.Accepted, "The decision counts.");
}
