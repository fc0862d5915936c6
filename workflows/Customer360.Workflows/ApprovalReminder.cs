using Amazon.SimpleNotificationService;
using Customer360.Contracts.Access;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Reminds approvers of a question that nobody has decided, or escalates it. Schedules start it, which may start one twice or after a decision: the store says whether
/// there is something to remind of, and which run does it.
/// </summary>
[StateMachine("approval-reminder", Timeout = "PT1H")]
public sealed class ApprovalReminder : TaskOrchestrator<ReminderDue, ReminderOutcome>
{
    /// <inheritdoc/>
    public override async Task<ReminderOutcome> RunAsync(TaskOrchestrationContext context, ReminderDue input)
    {
        var reminder = await context.CallActivityAsync((StewardFunctions stewards) => stewards.TakeReminder(new ReminderQuestion(input, context.InstanceId)));
        var notice = reminder.Notice;
        if (notice is not null)
        {
            // state: Remind approvers
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(notice)), ServiceRetries.Notices);
        }

        return new ReminderOutcome(reminder.Status, input.TicketId, input.Occasion);
    }
}
