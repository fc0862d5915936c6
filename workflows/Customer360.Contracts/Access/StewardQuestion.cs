using System.Text;
using Customer360.Contracts.Notices;

namespace Customer360.Contracts.Access;

/// <summary>A question to the members of a stage's group.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ExecutionId">The run that asks.</param>
/// <param name="Stage">Who has to decide, and by when.</param>
/// <param name="Ruling">What the policy says.</param>
/// <param name="Columns">The columns that an approval grants: those of the ruling, or fewer after an earlier stage.</param>
/// <param name="Rows">The condition of the rows that an approval grants, from the request and the stages before; null for every row.</param>
public sealed record StewardQuestion(string? RequestId, string ExecutionId, ApprovalStage Stage, PolicyRuling Ruling, IReadOnlyList<string> Columns, string? Rows = null);

/// <summary>The question as it lies in the store, and what the run does about it.</summary>
/// <param name="TicketId">Names the question: the request and the stage.</param>
/// <param name="Notice">What the group is told.</param>
/// <param name="Reminders">The schedules that remind the group while nobody has decided.</param>
public sealed record StewardTicket(string TicketId, Notice Notice, IReadOnlyList<ReminderSchedule> Reminders);

/// <summary>A schedule that starts a reminder.</summary>
/// <param name="Name">The schedule's name, made of the question and the occasion.</param>
/// <param name="Expression">When it fires, in Scheduler's words and in UTC.</param>
/// <param name="Occasion">One of <see cref="ReminderOccasion"/>.</param>
public sealed record ReminderSchedule(string Name, string Expression, string Occasion);

/// <summary>A run that waits for the answer to its question. The token stays in the store that it is put into.</summary>
/// <param name="TicketId">The question.</param>
/// <param name="ExecutionId">The run.</param>
/// <param name="TaskToken">Wakes the run; a secret.</param>
public sealed record StewardWait(string TicketId, string ExecutionId, string TaskToken)
{
    // Whatever prints or logs the record must not give the token away.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"TicketId = {TicketId}");
        return true;
    }
}
