using System.Diagnostics;
using System.Text.RegularExpressions;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Classic;

/// <summary>What the signs of comparison mean. The library compares the right side with the left one, which shows where the two differ in kind.</summary>
internal static class Comparison
{
    public static Verdict Apply(ComparisonSign sign, in ComparedValue left, in ComparedValue right)
    {
        if (sign is ComparisonSign.Matches)
        {
            return Matches(left, right);
        }

        // Nothing is more or less than null; only the word "null" may be compared with something.
        var isOrder = sign is not (ComparisonSign.Equal or ComparisonSign.NotEqual);
        if (isOrder && left.Value.IsNull != right.Value.IsNull)
        {
            return false;
        }

        var order = Order(right, left, out var problem);
        return problem is not null ? problem : order is { } known && Holds(sign, known);
    }

    private static bool Holds(ComparisonSign sign, int rightToLeft) => sign switch
    {
        ComparisonSign.Equal => rightToLeft == 0,
        ComparisonSign.NotEqual => rightToLeft != 0,
        ComparisonSign.Greater => rightToLeft < 0,
        ComparisonSign.GreaterOrEqual => rightToLeft <= 0,
        ComparisonSign.Less => rightToLeft > 0,
        ComparisonSign.LessOrEqual => rightToLeft >= 0,
        _ => throw new UnreachableException($"No meaning of {sign}."),
    };

    // Null where the two cannot be compared, which makes every comparison say no, that of inequality as well.
    private static int? Order(in ComparedValue one, in ComparedValue other, out WalkFailure? problem)
    {
        problem = null;
        if (IsSame(one, other))
        {
            return 0;
        }

        if (IsNullish(one) || IsNullish(other))
        {
            return (IsNullish(one) ? 0 : 1) - (IsNullish(other) ? 0 : 1);
        }

        if (one.Value.TryGetString(out var text))
        {
            if (other.Value.TryGetString(out var otherText))
            {
                return string.CompareOrdinal(text.Replace("\\'", "'", StringComparison.Ordinal), otherText);
            }

            if (other.Value.IsNumber)
            {
                return OrderNumbers(text, other.Value.ToJson(), out problem);
            }

            return other.Value.TryGetBoolean(out var flag) ? string.Equals(text, "true", StringComparison.OrdinalIgnoreCase).CompareTo(flag) : null;
        }

        return one.Value.IsNumber && other.Value.IsNumber ? OrderNumbers(one.Value.ToJson(), other.Value.ToJson(), out problem)
            : one.Value.TryGetBoolean(out var isOne) && other.Value.TryGetBoolean(out var isOther) ? isOne.CompareTo(isOther)
            : null;
    }

    private static int OrderNumbers(string text, string otherText, out WalkFailure? problem)
    {
        var isNumber = JavaDecimal.TryParse(text, out var number);
        var isOtherNumber = JavaDecimal.TryParse(otherText, out var other);
        problem = isNumber && isOtherNumber ? null : new WalkFailure(false, $"The text '{text}' cannot be compared with the number {otherText}");
        return problem is null ? number.CompareTo(other) : 0;
    }

    // The very same text, list or object, not one like it.
    private static bool IsSame(in ComparedValue one, in ComparedValue other) =>
        one.Value.TryGetString(out var text) ? other.Value.TryGetString(out var otherText) && ReferenceEquals(text, otherText)
        : one.Value.TryGetArray(out var items) ? other.Value.TryGetArray(out var otherItems) && ReferenceEquals(items, otherItems)
        : one.Value.TryGetObject(out var members) && other.Value.TryGetObject(out var otherMembers) && ReferenceEquals(members, otherMembers);

    private static bool IsNullish(in ComparedValue value) => value.Value.IsNull || value.Value == "null";

    private static Verdict Matches(in ComparedValue left, in ComparedValue right)
    {
        var pattern = left.Pattern ?? right.Pattern;
        var target = left.Pattern is null ? left : right;
        if (pattern is null)
        {
            return left.Value.IsNull && right.Value.IsNull ? false : new WalkFailure(false, "One side of =~ must be a pattern between slashes");
        }

        if (target.Value.IsNull)
        {
            return false;
        }

        try
        {
            return pattern.Regex.IsMatch(target.Pattern?.Source ?? JavaText.Of(target.Value));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
