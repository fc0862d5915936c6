using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>When a group is reminded of a question, and by which schedules.</summary>
internal static class ReminderPlan
{
    private static readonly (string Occasion, TimeSpan After)[] Occasions =
    [
        (ReminderOccasion.Day,        TimeSpan.FromHours(24)),
        (ReminderOccasion.TwoDays,    TimeSpan.FromHours(48)),
        (ReminderOccasion.Escalation, TimeSpan.FromHours(72)),
    ];

    /// <summary>The schedules of a question: those that fire before its deadline; the escalation only where there is a group to escalate to.</summary>
    public static IReadOnlyList<ReminderSchedule> Of(Question question) =>
    [
        .. Occasions
            .Where(row => question.AskedAt + row.After < question.DueAt && (row.Occasion != ReminderOccasion.Escalation || question.EscalateTo is not null))
            .Select(row => new ReminderSchedule(
                $"{Digest(question.TicketId)}.{row.Occasion}",
                $"at({(question.AskedAt + row.After).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)})",
                row.Occasion)),
    ];

    public static bool IsOccasion(string? occasion) => Occasions.Any(row => row.Occasion == occasion);

    // A schedule's name has at most 64 characters, a ticket's more.
    private static string Digest(string ticketId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticketId)))[..40];
}
