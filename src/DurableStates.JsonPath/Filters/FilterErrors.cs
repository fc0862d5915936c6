using System.Globalization;

namespace DurableStates.JsonPath.Filters;

/// <summary>Errors after which the text before may still be a test for existence, and errors that end everything.</summary>
internal static class FilterErrors
{
    public static JsonPathSyntaxError Fatal(string filter, int position) => new(
        position,
        $"Failed to parse filter: {filter}, error on position: {position.ToString(CultureInfo.InvariantCulture)}, char: {(position < filter.Length ? filter[position] : ' ')}");

    public static bool IsRecoverable(this JsonPathSyntaxError? error) => error is not null && !error.Message.StartsWith("Failed to parse filter: ", StringComparison.Ordinal);
}
