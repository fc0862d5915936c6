using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>The names of schedules: made of what they are for, so that a step which is tried again makes no second one. A name has 64 characters at most, an id alone may have as many.</summary>
internal static class Schedules
{
    public static string ExpiryOf(string subscriptionId, int generation) =>
        $"expiry-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{subscriptionId}.{generation}"))))[..40]}";

    public static string At(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"at({instant.UtcDateTime:yyyy-MM-ddTHH:mm:ss})");
}
