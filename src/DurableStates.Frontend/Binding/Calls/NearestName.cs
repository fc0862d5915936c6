namespace DurableStates.Frontend.Binding.Calls;

/// <summary>What somebody who wrote a name that nothing bears may have meant.</summary>
internal static class NearestName
{
    /// <summary>The end of a message: the nearest name in parentheses, or nothing when none is near.</summary>
    public static string Suggestion(string name, IEnumerable<string> names) => Of(name, names) is { } nearest ? $" (did you mean '{nearest}'?)" : "";

    private static string? Of(string name, IEnumerable<string> names) => names
        .Distinct(StringComparer.Ordinal)
        .Select(other => (Name: other, Distance: Distance(name.ToUpperInvariant(), other.ToUpperInvariant())))
        .Where(other => other.Distance <= Math.Max(1, name.Length / 3))
        .OrderBy(other => other.Distance)
        .ThenBy(other => other.Name, StringComparer.Ordinal)
        .Select(other => other.Name)
        .FirstOrDefault();

    // Letters to insert, to remove or to replace.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
