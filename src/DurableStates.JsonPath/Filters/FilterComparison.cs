using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.JsonPath.Filters;

/// <summary>What the operators of filters mean.</summary>
internal static class FilterComparison
{
    public static FilterVerdict Apply(FilterOperator sign, in FilterValue left, in FilterValue right) => sign switch
    {
        FilterOperator.Equal => FilterNode.Verdict(AreEqual(left, right)),
        FilterOperator.NotEqual => FilterNode.Verdict(!AreEqual(left, right)),
        FilterOperator.SameTypeAndEqual => FilterNode.Verdict(TypeOf(left) == TypeOf(right) && AreEqual(left, right)),
        FilterOperator.NotSameTypeOrNotEqual => FilterNode.Verdict(TypeOf(left) != TypeOf(right) || !AreEqual(left, right)),
        FilterOperator.Less => FilterNode.Verdict(Order(left, right) < 0),
        FilterOperator.LessOrEqual => FilterNode.Verdict(Order(left, right) <= 0),
        FilterOperator.Greater => FilterNode.Verdict(Order(left, right) > 0),
        FilterOperator.GreaterOrEqual => FilterNode.Verdict(Order(left, right) >= 0),
        FilterOperator.Matches => FilterNode.Verdict(Matches(left, right)),
        FilterOperator.In => IsIn(left, right),
        FilterOperator.NotIn => FilterNode.Negate(IsIn(left, right)),
        FilterOperator.SubsetOf => OverLists(left, right, (mine, theirs) => mine.All(item => Has(theirs, item))),
        FilterOperator.AnyOf => OverLists(left, right, (mine, theirs) => mine.Any(item => Has(theirs, item))),
        FilterOperator.NoneOf => OverLists(left, right, (mine, theirs) => !mine.Any(item => Has(theirs, item))),
        FilterOperator.Contains => FilterNode.Verdict(Contains(left, right)),
        FilterOperator.Size => FilterNode.Verdict(HasSize(left, right)),
        FilterOperator.Empty => IsEmpty(left, right),
        FilterOperator.Exists => left.Value.IsBoolean && right.Value.IsBoolean ? FilterNode.Verdict(left.Value == right.Value) : FilterVerdict.Invalid,
        FilterOperator.Unusable => FilterVerdict.Invalid,
        _ => throw new UnreachableException($"No meaning of {sign}."),
    };

    // A number and a string are equal when the one's text is the other: '8.95' is 8.95. What found nothing equals nothing, itself included.
    private static bool AreEqual(in FilterValue left, in FilterValue right)
    {
        if (left.IsJson && right.IsJson)
        {
            return !left.IsWritten && left.Value == right.Value;
        }

        if (left.Value.IsNumber && right.Value.TryGetString(out var text))
        {
            return double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number) && left.Value == (JsonValue)number;
        }

        if (left.Value.TryGetString(out text) && right.Value.IsNumber)
        {
            return text == right.Value.ToJson();
        }

        return !left.Value.IsUndefined && left.Value == right.Value;
    }

    private static int? Order(in FilterValue left, in FilterValue right)
    {
        if (left.Value.IsNumber && right.Value.IsNumber)
        {
            return left.Value.IsInt64 && right.Value.IsInt64
                ? left.Value.AsInt64().CompareTo(right.Value.AsInt64())
                : left.Value.AsDouble().CompareTo(right.Value.AsDouble());
        }

        return left.Value.TryGetString(out var text) && right.Value.TryGetString(out var other) ? string.CompareOrdinal(text, other) : null;
    }

    private static JsonKind TypeOf(in FilterValue value) => value switch
    {
        { Pattern: not null } => JsonKind.Other,
        { Value.IsNumber: true } => JsonKind.Double,
        { IsJson: true } => JsonKind.Object,
        _ => value.Value.Kind,
    };

    private static bool Matches(in FilterValue left, in FilterValue right)
    {
        var pattern = left.Pattern ?? right.Pattern;
        if (pattern is null || (left.Pattern is not null && right.Pattern is not null))
        {
            return false;
        }

        var value = left.Pattern is null ? left.Value : right.Value;
        if (!value.TryGetArray(out var items))
        {
            return IsMatch(pattern, value);
        }

        foreach (var item in items.AsSpan())
        {
            if (IsMatch(pattern, item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMatch(Regex pattern, JsonValue value)
    {
        var text = value.TryGetString(out var plain) ? plain : value.IsNumber || value.IsBoolean ? value.ToJson() : "";
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static FilterVerdict IsIn(in FilterValue left, in FilterValue right) =>
        right.Value.IsArray ? FilterNode.Verdict(Has(right.Value.AsArray(), left.Value))
        : right.Value.IsObject ? FilterVerdict.No
        : FilterVerdict.Invalid;

    private static FilterVerdict OverLists(in FilterValue left, in FilterValue right, Func<JsonArray, JsonArray, bool> holds) =>
        !right.IsJson || !left.IsJson ? right.Value.IsObject ? FilterVerdict.No : FilterVerdict.Invalid
        : left.Value.TryGetArray(out var mine) && right.Value.TryGetArray(out var theirs) ? FilterNode.Verdict(holds(mine, theirs))
        : FilterVerdict.No;

    private static bool Contains(in FilterValue left, in FilterValue right) =>
        left.Value.TryGetString(out var text)
            ? right.Value.TryGetString(out var part) && text.Contains(part, StringComparison.Ordinal)
            : left.Value.TryGetArray(out var items) && Has(items, right.Value);

    private static bool HasSize(in FilterValue left, in FilterValue right) =>
        right.Value.TryGetInt64(out var size)
        && (left.Value.TryGetString(out var text) ? text.Length == size : left.Value.IsArray && left.Value.Count == size);

    private static FilterVerdict IsEmpty(in FilterValue left, in FilterValue right)
    {
        if (!left.IsJson && !left.Value.IsString)
        {
            return FilterVerdict.No;
        }

        var isEmpty = left.Value.TryGetString(out var text) ? text.Length == 0 : left.Value.Count == 0;
        return right.Value.TryGetBoolean(out var expected) ? FilterNode.Verdict(isEmpty == expected) : FilterVerdict.Invalid;
    }

    private static bool Has(JsonArray items, JsonValue wanted)
    {
        foreach (var item in items.AsSpan())
        {
            if (AreEqual(new FilterValue(wanted), new FilterValue(item)))
            {
                return true;
            }
        }

        return false;
    }
}
