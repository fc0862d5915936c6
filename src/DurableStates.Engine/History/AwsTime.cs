using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>Instants in AWS's forms.</summary>
public static class AwsTime
{
    /// <summary>Seconds since 1970 with milliseconds, as AWS JSON 1.0 writes instants.</summary>
    public static JsonValue Seconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>ISO 8601 in UTC with at most milliseconds, zeros at the end left out, as the context object has it.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
