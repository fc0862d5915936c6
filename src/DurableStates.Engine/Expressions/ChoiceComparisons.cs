using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.States;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>The comparison operators of JSONPath choices. Values of another type than the operator's never match.</summary>
/// <seealso href="https://states-language.net/spec.html#choice-state"/>
internal static class ChoiceComparisons
{
    public static bool Holds(JsonValue left, ChoiceComparison comparison, JsonValue right) => comparison switch
    {
        ChoiceComparison.BooleanEquals => left.TryGetBoolean(out var a) && right.TryGetBoolean(out var b) && a == b,
        ChoiceComparison.NumericEquals => Numbers(left, right) == 0,
        ChoiceComparison.NumericGreaterThan => Numbers(left, right) > 0,
        ChoiceComparison.NumericGreaterThanEquals => Numbers(left, right) >= 0,
        ChoiceComparison.NumericLessThan => Numbers(left, right) < 0,
        ChoiceComparison.NumericLessThanEquals => Numbers(left, right) <= 0,
        ChoiceComparison.StringEquals => Strings(left, right) == 0,
        ChoiceComparison.StringGreaterThan => Strings(left, right) > 0,
        ChoiceComparison.StringGreaterThanEquals => Strings(left, right) >= 0,
        ChoiceComparison.StringLessThan => Strings(left, right) < 0,
        ChoiceComparison.StringLessThanEquals => Strings(left, right) <= 0,
        ChoiceComparison.TimestampEquals => Timestamps(left, right) == 0,
        ChoiceComparison.TimestampGreaterThan => Timestamps(left, right) > 0,
        ChoiceComparison.TimestampGreaterThanEquals => Timestamps(left, right) >= 0,
        ChoiceComparison.TimestampLessThan => Timestamps(left, right) < 0,
        ChoiceComparison.TimestampLessThanEquals => Timestamps(left, right) <= 0,
        ChoiceComparison.IsBoolean => left.IsBoolean == right.AsBoolean(),
        ChoiceComparison.IsNull => left.IsNull == right.AsBoolean(),
        ChoiceComparison.IsNumeric => left.IsNumber == right.AsBoolean(),
        ChoiceComparison.IsPresent => right.AsBoolean(),
        ChoiceComparison.IsString => left.IsString == right.AsBoolean(),
        ChoiceComparison.IsTimestamp => IsTimestamp(left) == right.AsBoolean(),
        ChoiceComparison.StringMatches => left.TryGetString(out var text) && right.TryGetString(out var pattern) && Wildcard.Matches(text, pattern),
        _ => throw new UnreachableException($"No comparison {comparison}."),
    };

    private static int? Numbers(JsonValue left, JsonValue right)
    {
        if (left.IsInt64 && right.IsInt64)
        {
            return left.AsInt64().CompareTo(right.AsInt64());
        }

        return left.TryGetDouble(out var a) && right.TryGetDouble(out var b) ? a.CompareTo(b) : null;
    }

    private static int? Strings(JsonValue left, JsonValue right) =>
        left.TryGetString(out var a) && right.TryGetString(out var b) ? string.CompareOrdinal(a, b) : null;

    private static int? Timestamps(JsonValue left, JsonValue right) =>
        left.TryGetString(out var a) && right.TryGetString(out var b) && WaitTimes.TryParse(a, out var first) && WaitTimes.TryParse(b, out var second)
            ? first.CompareTo(second)
            : null;

    private static bool IsTimestamp(JsonValue value) => value.TryGetString(out var text) && WaitTimes.TryParse(text, out _);
}
