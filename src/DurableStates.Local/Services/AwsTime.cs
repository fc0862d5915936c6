using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Local.Services;

/// <summary>Times as services answer them through Step Functions.</summary>
internal static class AwsTime
{
    /// <summary>As <c>aws-sdk</c> integrations do.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>As events have it.</summary>
    public static string IsoSeconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Which of the two ways an answer has.</summary>
internal enum AwsTimeStyle
{
    /// <summary>Text, as <c>aws-sdk</c> integrations answer.</summary>
    Iso,

    /// <summary>Milliseconds since 1970, as the optimised integrations answer.</summary>
    Milliseconds,
}

internal static class AwsTimeStyles
{
    public static JsonValue Of(this AwsTimeStyle style, DateTimeOffset time) =>
        style is AwsTimeStyle.Iso ? AwsTime.Iso(time) : time.ToUnixTimeMilliseconds();
}
