using Amazon.Lambda.Annotations;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>Questions to approvers: put before a group, waited for, reminded of.</summary>
public sealed class StewardFunctions(IAccessRequests requests, IStewardQuestions questions, ICallbacks callbacks, PlatformSettings settings, TimeProvider time, StepLog log)
{
    // Both are keys of a table, or make one.
    private const int LongestGroup = 255;
    private static readonly TimeSpan LongestDeadline = TimeSpan.FromDays(365);

    /// <summary>Puts a question before a stage's group, and says what the group is told and when it is reminded.</summary>
    [LambdaFunction(ResourceName = "OpenQuestion", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @StewardQuestionsPolicy")]
    public async Task<StewardTicket> OpenQuestion(StewardQuestion question)
    {
        var (stage, ruling) = (question.Stage, question.Ruling);
        var request = await OwnAsync(question.RequestId, question.ExecutionId);
        var ticketId = $"{request.Form.RequestId}.{stage.Name}";
        if (!AccessPatterns.TicketId.IsMatch(ticketId) || !IsGroup(stage.Approver) || (stage.EscalateTo is { } other && !IsGroup(other)) || stage.Deadline <= TimeSpan.Zero || stage.Deadline > LongestDeadline)
        {
            throw new StageInvalidException();
        }

        var now = time.GetUtcNow();
        var asked = await questions.PutAsync(
            new Question(
                ticketId,
                question.ExecutionId,
                new QuestionSubject.Access(
                    request.Form.RequestId,
                    request.RequesterId,
                    new Proposal(
                        request.Form.Domain, request.Form.ProductId, request.Form.Version, ruling.Scope.DatabaseName, ruling.Scope.TableName, ruling.Scope.Permissions, ruling.PrincipalArn, ruling.Scope.DurationDays, ruling.PolicyVersion,
                        question.Rows, ruling.RowColumns),
                    [.. ruling.Columns.Where(column => question.Columns.Contains(column.Name))],
                    request.Form.PurposeCode,
                    request.Form.Purpose),
                stage.Name,
                stage.Approver,
                now,
                now + stage.Deadline,
                ruling.Reasons,
                stage.EscalateTo,
                IsEscalated: false,
                IsLate: false,
                IsClosed: false,
                Decision: null));
        await requests.NoteAskedAsync(request.Form.RequestId, asked.TicketId, asked.Approver);
        log.Write("Approval asked for", ("accessRequestId", request.Form.RequestId), ("ticketId", asked.TicketId), ("approver", asked.Approver));
        return new StewardTicket(asked.TicketId, NoticeTexts.Asked(asked, settings.PortalUrl), ReminderPlan.Of(asked));
    }

    /// <summary>Keeps the token that waits for a question's answer. A question that is decided answers it at once.</summary>
    [LambdaFunction(ResourceName = "AskSteward", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @StewardQuestionsPolicy, @StewardCallbackPolicy")]
    public async Task<bool> AskSteward(StewardWait wait)
    {
        if (!AccessPatterns.TicketId.IsMatch(wait.TicketId))
        {
            throw new StageInvalidException();
        }

        var asked = await questions.WaitAsync(wait.TicketId, wait.ExecutionId, wait.TaskToken);
        var isDecided = asked is { Decision: not null, IsLate: false };
        if (asked is { Decision: { } decision, IsLate: false })
        {
            await callbacks.SucceedAsync(wait.TaskToken, decision.ToDecision(asked));
        }

        log.Write("Approval waited for", ("subject", asked.Subject.Name), ("ticketId", asked.TicketId), ("isDecided", isDecided));
        return isDecided;
    }

    /// <summary>Takes a reminder that is due, once, while the question is open; an escalation lets another group decide.</summary>
    [LambdaFunction(ResourceName = "TakeReminder", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @AccessRequestsPolicy, @StewardQuestionsPolicy")]
    public async Task<Reminder> TakeReminder(ReminderQuestion question)
    {
        var (due, now) = (question.Due, time.GetUtcNow());
        var reminder = due.TicketId is not null && AccessPatterns.TicketId.IsMatch(due.TicketId) && due.Occasion is { } occasion && ReminderPlan.IsOccasion(occasion)
            && await questions.FindAsync(due.TicketId) is { } asked
                ? now >= asked.DueAt ? new Reminder(ReminderStatus.Ended, null) : await TakeAsync(asked, occasion, question.ExecutionId, now)
                : new Reminder(ReminderStatus.Unknown, null);
        log.Write("Reminder due", ("ticketId", due.TicketId), ("occasion", due.Occasion), ("status", reminder.Status));
        return reminder;
    }

    private async Task<Reminder> TakeAsync(Question asked, string occasion, string executionId, DateTimeOffset now)
    {
        switch (await questions.TryRemindAsync(asked, occasion, executionId))
        {
            case ReminderWrite.TakenBefore:
                return new Reminder(ReminderStatus.AlreadySent, null);
            case ReminderWrite.Ended:
                return new Reminder(ReminderStatus.Ended, null);
            case ReminderWrite.Taken when occasion == ReminderOccasion.Escalation && asked.EscalateTo is { } other:
                if (asked.Subject is QuestionSubject.Access access)
                {
                    await requests.NoteAskedAsync(access.RequestId, asked.TicketId, other);
                }

                return new Reminder(ReminderStatus.Sent, NoticeTexts.Escalation(asked with { IsEscalated = true }, now, settings.PortalUrl));
            default:
                return new Reminder(ReminderStatus.Sent, NoticeTexts.Reminder(asked, now, settings.PortalUrl));
        }
    }

    private static bool IsGroup(string group) => group.Length is > 0 and <= LongestGroup;

    private async Task<AccessRequest> OwnAsync(string? requestId, string executionId) =>
        requestId is not null && AccessPatterns.RequestId.IsMatch(requestId) && await requests.FindAsync(requestId) is { } request && request.ExecutionId == executionId
            ? request
            : throw new RequestNotHeldException(executionId);
}
