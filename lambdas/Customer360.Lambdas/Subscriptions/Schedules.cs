using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>The names of schedules: made of what they are for, so that a step which is tried again makes no second one. A name has 64 characters at most, an id alone may have as many.</summary>
internal static class Schedules
{
    // A renewal is granted before what it renews has ended: of more generations than these no schedule is left to fire.
    private const int MostPending = 4;

    private static readonly (string Occasion, TimeSpan Before)[] Notices =
    [
        (ExpiryOccasion.TwoWeeks,  TimeSpan.FromDays(14)),
        (ExpiryOccasion.ThreeDays, TimeSpan.FromDays(3)),
    ];

    /// <summary>The schedules that may still fire for a subscription.</summary>
    public static IReadOnlyList<string> PendingOf(Subscription subscription)
    {
        var last = subscription.Next?.Generation ?? subscription.Current.Generation;
        return
        [
            .. Enumerable.Range(0, MostPending).Select(before => last - before).Where(generation => generation > 0)
                .SelectMany(generation => (string[])[ExpiryOf(subscription.Id, generation), .. NoticesOf(subscription.Id, generation)]),
        ];
    }

    public static bool IsNotice(string occasion) => Notices.Any(row => row.Occasion == occasion);

    /// <summary>The schedules that have the requester told that a generation ends: a subscription that is shorter than that is not told of before it begins.</summary>
    public static IReadOnlyList<ExpiryNoticeSchedule> NoticesOf(string subscriptionId, SubscriptionGrant grant, DateTimeOffset now) =>
    [
        .. Notices.Where(row => grant.ExpiresAt - row.Before > now)
            .Select(row => new ExpiryNoticeSchedule(row.Occasion, NoticeOf(subscriptionId, grant.Generation, row.Occasion), At(grant.ExpiresAt - row.Before))),
    ];

    /// <summary>The names of a generation's, whether they were made or not.</summary>
    public static IReadOnlyList<string> NoticesOf(string subscriptionId, int generation) => [.. Notices.Select(row => NoticeOf(subscriptionId, generation, row.Occasion))];

    private static string NoticeOf(string subscriptionId, int generation, string occasion) => $"{ExpiryOf(subscriptionId, generation)}.{occasion}";

    public static string ExpiryOf(string subscriptionId, int generation) =>
        $"expiry-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{subscriptionId}.{generation}"))))[..40]}";

    public static string At(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"at({instant.UtcDateTime:yyyy-MM-ddTHH:mm:ss})");
}
