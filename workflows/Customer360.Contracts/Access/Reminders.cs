using Customer360.Contracts.Notices;

namespace Customer360.Contracts.Access;

/// <summary>What a schedule starts a reminder with.</summary>
/// <param name="TicketId">The question.</param>
/// <param name="Occasion">One of <see cref="ReminderOccasion"/>.</param>
public sealed record ReminderDue(string? TicketId, string? Occasion);

/// <summary>What a reminder asks first: whether there is still something to remind of.</summary>
/// <param name="Due">What the schedule says.</param>
/// <param name="ExecutionId">The run of the reminder.</param>
public sealed record ReminderQuestion(ReminderDue Due, string ExecutionId);

/// <summary>Whether people are reminded.</summary>
/// <param name="Status">One of <see cref="ReminderStatus"/>.</param>
/// <param name="Notice">What they are told; null unless they are reminded.</param>
public sealed record Reminder(string Status, Notice? Notice);

/// <summary>How a reminder ended.</summary>
/// <param name="Status">One of <see cref="ReminderStatus"/>.</param>
/// <param name="TicketId">The question.</param>
/// <param name="Occasion">One of <see cref="ReminderOccasion"/>.</param>
public sealed record ReminderOutcome(string Status, string? TicketId, string? Occasion);

/// <summary>When people are reminded of a question that nobody has decided.</summary>
public static class ReminderOccasion
{
    /// <summary>A day after it was asked.</summary>
    public const string Day = "reminder-24h";

    /// <summary>Two days after it was asked.</summary>
    public const string TwoDays = "reminder-48h";

    /// <summary>Three days after it was asked: another group may decide from then on, and is told.</summary>
    public const string Escalation = "escalation-72h";
}

/// <summary>What becomes of a reminder.</summary>
public static class ReminderStatus
{
    /// <summary>People are reminded, by this run.</summary>
    public const string Sent = "Sent";

    /// <summary>Another run reminds them; Scheduler starts one twice at times.</summary>
    public const string AlreadySent = "AlreadySent";

    /// <summary>The question is decided, or its request has ended.</summary>
    public const string Ended = "Ended";

    /// <summary>There is no such question or occasion.</summary>
    public const string Unknown = "Unknown";
}
