using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>The names of schedules: made of what they are for, so that a step which is tried again makes no second one. A name has 64 characters at most, an id alone may have as many.</summary>
internal static class Schedules
{
    // A renewal is granted before what it renews has ended: of more generations than these no schedule is left to fire.
    private const int MostPending = 4;

    /// <summary>The schedules that may still fire for a subscription.</summary>
    public static IReadOnlyList<string> ExpiriesOf(Subscription subscription)
    {
        var last = subscription.Next?.Generation ?? subscription.Current.Generation;
        return [.. Enumerable.Range(0, MostPending).Select(before => last - before).Where(generation => generation > 0).Select(generation => ExpiryOf(subscription.Id, generation))];
    }

    public static string ExpiryOf(string subscriptionId, int generation) =>
        $"expiry-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{subscriptionId}.{generation}"))))[..40]}";

    public static string At(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"at({instant.UtcDateTime:yyyy-MM-ddTHH:mm:ss})");
}
