using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Customer360.Contracts.Access;
using Customer360.Contracts.Notices;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>What people are told while a request is decided: the question, reminders until it is decided, the decision, the end.</summary>
internal static class StewardChannel
{
    /// <summary>Schedules the reminders of a question and tells its group.</summary>
    public static async Task AnnounceAsync(TaskOrchestrationContext context, StewardTicket ticket)
    {
        // state: Each reminder
        foreach (var reminder in ticket.Reminders)
        {
            var due = new ReminderDue(ticket.TicketId, reminder.Occasion);
            try
            {
                // state: Schedule reminder
                await context.CallAwsAsync(
                    (IAmazonScheduler scheduler) => scheduler.CreateScheduleAsync(OneTimeSchedule.Of(
                        Template.Ref("ReminderSchedules"), reminder.Name, reminder.Expression,
                        Template.GetAtt("ApprovalReminderStateMachine", "Arn"), Template.GetAtt("ReminderSchedulerRole", "Arn"), WorkflowJson.Serialize(due))),
                    ServiceRetries.Scheduler);
            }
            catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ConflictException>())
            {
                // An earlier try made it: the name is the question's and the occasion's.
            }
        }

        try
        {
            // state: Tell approvers
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(Message(ticket.Notice)), ServiceRetries.Notices);
        }
        catch (TaskFailedException)
        {
            // The question lies before the group all the same, and the first reminder tells of it.
        }
    }

    /// <summary>Ends the reminders of a question that is decided, and tells everybody before whom it lay.</summary>
    public static async Task TellDecisionAsync(TaskOrchestrationContext context, StewardTicket ticket, Decision decision)
    {
        // state: Each schedule
        foreach (var reminder in ticket.Reminders)
        {
            try
            {
                // state: End reminder
                await context.CallAwsAsync(
                    (IAmazonScheduler scheduler) => scheduler.DeleteScheduleAsync(new DeleteScheduleRequest { GroupName = Template.Ref("ReminderSchedules"), Name = reminder.Name }),
                    ServiceRetries.Scheduler);
            }
            catch (TaskFailedException)
            {
                // It has fired and is gone; or it will fire, and find the question decided.
            }
        }

        var notice = new Notice(
            $"Decided: {ticket.TicketId}",
            $"{decision.DecidedBy} has {(decision.Approved ? "approved" : "denied")} {ticket.TicketId}. Nothing is left to do about it.",
            decision.Asked);
        try
        {
            // state: Tell other approvers
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(Message(notice)), ServiceRetries.Notices);
        }
        catch (TaskFailedException)
        {
            // Whoever opens the question is told who has decided it.
        }
    }

    /// <summary>Tells requester, owner and approvers how a request has ended. When they cannot be told the run fails, so that somebody looks.</summary>
    public static async Task TellEndingAsync(TaskOrchestrationContext context, string? requestId)
    {
        var notice = await context.CallActivityAsync((NoticeFunctions notices) => notices.WriteEndingNotice(new EndingQuestion(requestId, context.InstanceId)));

        // Nobody has asked for a request that is not there.
        if (notice is not null)
        {
            // state: Tell ending
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(Message(notice)), ServiceRetries.Notices);
        }
    }

    /// <summary>A notice for the subscribers of the topic whose filter names somebody of the audience.</summary>
    public static PublishRequest Message(Notice notice) => new()
    {
        TopicArn = Template.Ref("Notices"),
        Subject = notice.Subject,
        Message = notice.Text,
        MessageAttributes = new Dictionary<string, MessageAttributeValue>
        {
            ["audience"] = new MessageAttributeValue { DataType = "String.Array", StringValue = WorkflowJson.Serialize(notice.Audience) },
        },
    };
}
