using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>The rules of a <c>Choice</c>.</summary>
internal static class ChoiceRules
{
    private static readonly string[] s_selectors = ["And", "Or", "Not", "Variable", "Condition"];

    private static readonly Field[] s_comparisons = [.. Enum.GetValues<ChoiceComparison>().SelectMany(Fields)];

    private static readonly Field[] s_conditions =
    [
        new("And", Operands, QueryLanguage.JsonPath),
        new("Or", Operands, QueryLanguage.JsonPath),
        new("Not", Nested, QueryLanguage.JsonPath),
        new("Variable", Paths.Reference, QueryLanguage.JsonPath),
        .. s_comparisons,
    ];

    private static readonly ObjectRule s_nested = new([new("Comment", ValueRules.Text), .. s_conditions]) { Also = CheckSelectors };

    private static readonly ObjectRule s_rule = new(
    [
        new("Comment", ValueRules.Text),
        new("Condition", Condition, QueryLanguage.Jsonata),
        .. s_conditions,
        new("Assign", PayloadRules.Assignments),
        new("Output", PayloadRules.Payload, QueryLanguage.Jsonata),
        new("Next", ValueRules.Text, IsRequired: true),
    ])
    {
        Also = CheckSelectors,
    };

    public static readonly ValueRule Choices = ValueRules.ListOf(s_rule.Check, mayBeEmpty: false);

    private static void Operands(JsonValue value, Place place) => ValueRules.ListOf(s_nested.Check, mayBeEmpty: false)(value, place);

    private static void Nested(JsonValue value, Place place) => s_nested.Check(value, place);

    private static void Condition(JsonValue value, Place place)
    {
        if (!value.IsBoolean && !ValueRules.IsExpression(value, place))
        {
            place.Error(value.IsString ? ExpressionCheck.Unbraced : "Expected value of type [STRING, BOOLEAN]");
        }
    }

    private static IEnumerable<Field> Fields(ChoiceComparison comparison)
    {
        var name = comparison.ToString();
        yield return new(name, RuleOf(name), QueryLanguage.JsonPath);

        if (comparison < ChoiceComparison.IsBoolean)
        {
            yield return new(name + "Path", Paths.Reference, QueryLanguage.JsonPath);
        }
    }

    private static ValueRule RuleOf(string comparison) => comparison switch
    {
        _ when comparison.StartsWith("Is", StringComparison.Ordinal) => ValueRules.Truth,
        _ when comparison.StartsWith("Boolean", StringComparison.Ordinal) => ValueRules.Truth,
        _ when comparison.StartsWith("Numeric", StringComparison.Ordinal) => ValueRules.Number,
        _ when comparison.StartsWith("Timestamp", StringComparison.Ordinal) => ValueRules.ConstantTimestamp,
        _ => ValueRules.Text,
    };

    private static void CheckSelectors(JsonValue value, Place place)
    {
        var rule = value.AsObject();

        if (s_selectors.Count(rule.Has) != 1)
        {
            place.Error($"The object must have only one of the following fields, [{string.Join(", ", s_selectors)}]");
        }
        else if (rule.Has("Variable"))
        {
            var used = s_comparisons.Where(comparison => rule.Has(comparison.Name)).Select(comparison => comparison.Name).ToArray();
            if (used.Length > 1)
            {
                place.Error($"There should only be one of the following fields: [{string.Join(", ", used)}]");
            }
            else if (used.Length == 0)
            {
                place.Error($"This object should have only one of the following fields: [{string.Join(", ", s_comparisons.Select(comparison => comparison.Name))}]");
            }
        }
    }
}
