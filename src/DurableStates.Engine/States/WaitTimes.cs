using System.Globalization;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.States;

/// <summary>The times of Wait states, with AWS's wording for each way in which they can be wrong.</summary>
internal static class WaitTimes
{
    private const long LongestSeconds = 99_999_999;
    private const string TooLong = "Wait state delay is too long";

    public static Result<long> Seconds(CompiledNumber setting, Frame frame, JsonValue input)
    {
        if (setting.Expression is not JsonPathExpression path)
        {
            if (setting.Evaluate(frame, input).Failed(out var error, out var seconds))
            {
                return error;
            }

            return seconds switch
            {
                < 0 => frame.EvaluationError($"The Seconds field cannot be a negative value: {(JsonValue)seconds}", "Seconds"),
                > LongestSeconds => frame.EvaluationError($"{TooLong}: {(JsonValue)seconds}", "Seconds"),
                _ => (long)seconds,
            };
        }

        if (path.Select(frame.Scope(input), out var value) is not null)
        {
            return frame.RuntimeError($"The SecondsPath parameter does not reference an input value: {path.Text}");
        }

        if (!value.IsInt64)
        {
            return frame.RuntimeError($"The SecondsPath parameter cannot be parsed as a long value: {path.Text} == {Plain(value)}");
        }

        return value.AsInt64() switch
        {
            < 0 => frame.RuntimeError($"The SecondsPath parameter references a negative value: {path.Text} == {value}"),
            > LongestSeconds => frame.RuntimeError($"{TooLong}: {path.Text} == {value}"),
            var seconds => seconds,
        };
    }

    public static Result<DateTimeOffset> Instant(CompiledText setting, Frame frame, JsonValue input)
    {
        if (setting.Expression is JsonPathExpression path)
        {
            if (path.Select(frame.Scope(input), out var value) is not null)
            {
                return frame.RuntimeError($"The TimestampPath parameter does not reference an input value: {path.Text}");
            }

            return value.TryGetString(out var found) && TryParse(found, out var at)
                ? at
                : frame.RuntimeError(
                    $"The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: {path.Text} == {Plain(value)}");
        }

        if (setting.Evaluate(frame).Failed(out var error, out var text))
        {
            return error;
        }

        return TryParse(text, out var instant)
            ? instant
            : frame.EvaluationError($"The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {text}", "Timestamp");
    }

    /// <summary>Reads an RFC 3339 instant with an upper-case T and an offset or an upper-case Z; fractions finer than 100 ns are cut off.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            var end = dot + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == dot + 1)
            {
                return false;
            }

            text = text[..Math.Min(end, dot + 8)] + text[end..];
        }

        return text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out instant)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10);
    }

    private static string Plain(JsonValue value) => value.TryGetString(out var text) ? text : value.ToString();
}
