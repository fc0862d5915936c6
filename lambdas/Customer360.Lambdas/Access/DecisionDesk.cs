using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>Takes decisions: from members of the stage's group, never from the requester, one stage a person, the first one only, and only in time.</summary>
internal sealed class DecisionDesk(IStewardQuestions questions, ICallbacks callbacks, TimeProvider time)
{
    // The clocks of Lambda and of Step Functions differ by less: so close to the deadline, a task that waits no longer may have run into it.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>True for a decision that counts even when no attempt of its run waits for it any more.</summary>
    public static bool IsInTime(Question question, QuestionDecision decision) => !question.IsLate && decision.DecidedAt < question.DueAt - Margin;

    /// <summary>Finds a question for somebody who may decide it; otherwise says why not.</summary>
    public async Task<(Question? Question, DecisionReceipt? Refusal)> FindAsync(Caller caller, string? ticketId)
    {
        if (ticketId is null || !AccessPatterns.TicketId.IsMatch(ticketId) || await questions.FindAsync(ticketId) is not { } question)
        {
            return (null, new(DecisionStatus.UnknownTicket, "There is no such question."));
        }

        return question.Subject.Barred.Any(caller.Is) ? (null, new(DecisionStatus.NotAllowed, "Nobody decides about their own request or product."))
            : question.Groups.Any(caller.IsIn) ? (question, null)
            : (null, new(DecisionStatus.NotAllowed, "Only members of the stage's group decide this."));
    }

    /// <summary>The questions that the caller may decide now, the oldest first.</summary>
    public async Task<IReadOnlyList<Question>> OpenAsync(Caller caller)
    {
        var open = new List<Question>();

        // Groups of questions are written small, and the directory knows no capitals.
        foreach (var group in caller.Groups.Select(group => group.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Where(group => group.Length <= 255))
        {
            open.AddRange(await questions.OpenAsync(group));
        }

        // An escalated question lies before two groups, and somebody may belong to both.
        return [.. open.DistinctBy(question => question.TicketId).Where(question => !question.Subject.Barred.Any(caller.Is) && time.GetUtcNow() < question.DueAt).OrderBy(question => question.AskedAt).ThenBy(question => question.TicketId, StringComparer.Ordinal)];
    }

    public async Task<DecisionReceipt> TakeAsync(Caller caller, Question question, Answer answer)
    {
        var decision = new QuestionDecision(answer.Approved, caller.Id, time.GetUtcNow(), answer.Columns ?? [.. question.Subject.Columns.Select(column => column.Name)], answer.Reason, answer.Rows);
        if (question is { IsClosed: true, Decision: null })
        {
            return RunEnded;
        }

        if (question is { IsLate: true } or { Decision: null } && (question.IsLate || time.GetUtcNow() >= question.DueAt))
        {
            return TooLate;
        }

        if (question.Decision is { } first)
        {
            return await AgainAsync(question, first, decision);
        }

        return await questions.TryDecideAsync(question, decision) switch
        {
            DecisionWrite.Written => await WakeAsync(question, decision),
            DecisionWrite.SamePerson => new(DecisionStatus.NotAllowed, "Each stage is decided by another person, and never by who asks."),
            DecisionWrite.RequestClosed => await ClosedAsync(question),
            _ => await questions.FindAsync(question.TicketId) is { Decision: { } faster } now ? await AgainAsync(now, faster, decision) : await ClosedAsync(question),
        };
    }

    // The very same decision again is a second try of one whose callback may not have got through.
    private async Task<DecisionReceipt> AgainAsync(Question question, QuestionDecision first, QuestionDecision decision) =>
        string.Equals(first.DecidedBy, decision.DecidedBy, StringComparison.OrdinalIgnoreCase)
        && (first.Approved, first.Reason, first.Rows) == (decision.Approved, decision.Reason, decision.Rows)
        && first.Columns.Order(StringComparer.Ordinal).SequenceEqual(decision.Columns.Order(StringComparer.Ordinal))
            ? await WakeAsync(question, first)
            : new(DecisionStatus.AlreadyDecided, $"{first.DecidedBy} {(first.Approved ? "approved" : "denied")} this on {first.DecidedAt:yyyy-MM-dd} at {first.DecidedAt:HH:mm} UTC.", first.DecidedBy, first.DecidedAt);

    private async Task<DecisionReceipt> WakeAsync(Question question, QuestionDecision decision)
    {
        var token = await questions.TokenAsync(question.TicketId);
        if (token is not null && await callbacks.SucceedAsync(token, decision.ToDecision(question)))
        {
            return new(DecisionStatus.Accepted, "The decision counts.", decision.DecidedBy, decision.DecidedAt);
        }

        if (await callbacks.StateOfAsync(question) is RunState.Ended)
        {
            return RunEnded;
        }

        if (IsInTime(question, decision))
        {
            // In time, and no attempt waits now: the run asks again and is told, or it went on with this very decision.
            return new(DecisionStatus.Accepted, "The decision is recorded.", decision.DecidedBy, decision.DecidedAt);
        }

        await questions.CloseLateAsync(question.TicketId);
        return TooLate;
    }

    // Its request has ended, in time or late, or by a run that was stopped.
    private async Task<DecisionReceipt> ClosedAsync(Question question) => await callbacks.StateOfAsync(question) is RunState.Ended ? RunEnded : TooLate;

    private static DecisionReceipt RunEnded => new(DecisionStatus.RunEnded, "The run that asked was stopped or has failed, and nothing comes of a decision. What it was about has to be asked for anew.");

    private static DecisionReceipt TooLate => new(DecisionStatus.TooLate, "The deadline is over; what was asked has expired.");
}

/// <summary>What an approver answers.</summary>
/// <param name="Approved">True to approve.</param>
/// <param name="Columns">The columns to grant; null for all that are proposed.</param>
/// <param name="Reason">Why, in the approver's words.</param>
/// <param name="Rows">The condition of the rows that are approved: the question's, and what the approver adds; null for every row.</param>
internal sealed record Answer(bool Approved, IReadOnlyList<string>? Columns, string? Reason, string? Rows)
{
    public static Answer Read(RequestBody body, Question question)
    {
        var answer = new Answer(body.Boolean("approved"), body.Columns("columns"), body.FreeText("reason"), ReadRows(body, question));
        if (answer.Columns is { } columns && (columns.Count == 0 || !answer.Approved || columns.Except(question.Subject.Columns.Select(column => column.Name)).Any()))
        {
            body.Add("$.columns", "subset", "The columns are none, not among those proposed, or stand beside a denial.", "Approve some of the columns that the question proposes, or leave the member out.");
        }

        if (answer.Rows != question.Subject.Rows && !answer.Approved)
        {
            body.Add("$.rows", "subset", "It stands beside a denial.", "Approve with it, or leave the member out.");
        }

        return answer;
    }

    // Never wider than what was proposed: what an approver writes is asked of a row besides.
    private static string? ReadRows(RequestBody body, Question question)
    {
        var proposed = question.Subject.Rows;
        if (body.OptionalText("rows", AccessPatterns.RowFilter, RowFilters.Form) is not { Length: > 0 } text)
        {
            return proposed;
        }

        var (rows, problem) = RowFilters.Read(text, question.Subject.RowColumns);
        var both = rows is null ? null : RowFilters.Both(proposed, rows);
        if (problem is not null || both is not { Length: <= RowFilters.LongestBoth })
        {
            body.Add("$.rows", "rows", problem ?? "Together with the conditions before it is too long for Lake Formation.", $"Write {RowFilters.Form}.");
            return proposed;
        }

        return both;
    }
}
