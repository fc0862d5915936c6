using System.Globalization;
using System.Text.RegularExpressions;

namespace DurableStates.Asl;

/// <summary>Timestamps as definitions write them: RFC 3339 with an upper-case T, and Z or an offset.</summary>
internal static partial class Rfc3339
{
    public static bool IsTimestamp(string text) =>
        Shape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
