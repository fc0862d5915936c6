using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary><c>Retry</c> and <c>Catch</c>.</summary>
internal static class FailureRules
{
    private const long LongestSeconds = 99_999_999;

    public static readonly ValueRule Retry = List(new ObjectRule(
        new("Comment", ValueRules.Text),
        new("ErrorEquals", ValueRules.ListOf(ValueRules.Text, mayBeEmpty: false), IsRequired: true),
        new("IntervalSeconds", ValueRules.ConstantInteger(0, LongestSeconds)),
        new("MaxAttempts", ValueRules.ConstantInteger(0, LongestSeconds)),
        new("BackoffRate", ValueRules.Decimal(1)),
        new("MaxDelaySeconds", ValueRules.ConstantInteger(1, 31_622_400)),
        new("JitterStrategy", ValueRules.OneOf("NONE", "FULL"))));

    private static readonly ValueRule s_catch = List(new ObjectRule(
        new("Comment", ValueRules.Text),
        new("ErrorEquals", ValueRules.ListOf(ValueRules.Text, mayBeEmpty: false), IsRequired: true),
        new("ResultPath", Paths.TargetOrNull, QueryLanguage.JsonPath),
        new("Assign", PayloadRules.Assignments),
        new("Output", PayloadRules.Payload, QueryLanguage.Jsonata),
        new("Next", ValueRules.Text, IsRequired: true)));

    public static void Catch(JsonValue value, Place place) => s_catch(value, place with { Members = StatesMembers.ErrorOutput });

    private static ValueRule List(ObjectRule rule) => (value, place) =>
    {
        ValueRules.ListOf(rule.Check)(value, place);

        for (var i = 0; i < value.Items.Length; i++)
        {
            var errors = value.Items[i]["ErrorEquals"];
            if (Contains(errors, "States.ALL") && (errors.Count > 1 || i < value.Items.Length - 1))
            {
                place.At(i).At("ErrorEquals").Error("States.ALL must appear alone and at end of list");
            }
        }
    };

    private static bool Contains(JsonValue errors, string name)
    {
        foreach (var error in errors.Items)
        {
            if (error.TryGetString(out var text) && text == name)
            {
                return true;
            }
        }

        return false;
    }
}
