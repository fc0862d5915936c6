using DurableStates.Json;
using DurableStates.JsonPath;

namespace DurableStates.Asl;

/// <summary>Payloads: JSON with JSONata expressions in its strings, or with paths behind names that end in <c>.$</c>.</summary>
internal static class PayloadRules
{
    private const string ComputedSuffix = ".$";

    /// <summary>Any payload.</summary>
    public static readonly ValueRule Payload = (value, place) => Check(value, place);

    /// <summary>An object payload; in JSONata also an expression that yields one.</summary>
    public static readonly ValueRule ObjectPayload = (value, place) =>
    {
        if (!ValueRules.IsExpression(value, place))
        {
            ValueRules.Object(value, place);
            Check(value, place);
        }
    };

    /// <summary><c>Assign</c>: the variables are named, only their values can be computed.</summary>
    public static readonly ValueRule Assignments = (value, place) =>
    {
        ValueRules.Object(value, place);
        if (value.IsObject)
        {
            Check(value, place);
        }
    };

    /// <summary>What a Map takes its items from in JSONata: an expression, or an array or object with expressions in it.</summary>
    public static readonly ValueRule Items = (value, place) =>
    {
        if (value.IsArray || value.IsObject)
        {
            Check(value, place);
        }
        else if (!ValueRules.IsExpression(value, place))
        {
            place.Error(value.IsString ? ExpressionCheck.Unbraced : "Expected value of type [ARRAY]");
        }
    };

    private static void Check(JsonValue value, Place place)
    {
        if (value.TryGetObject(out var members))
        {
            foreach (var (name, child) in members)
            {
                if (place.Language is QueryLanguage.JsonPath)
                {
                    CheckField(name, child, place);
                }
                else
                {
                    Check(child, place.At(name));
                }
            }
        }
        else if (value.TryGetArray(out var items))
        {
            for (var i = 0; i < items.Count; i++)
            {
                Check(items[i], place.At(i));
            }
        }
        else
        {
            ValueRules.IsExpression(value, place);
        }
    }

    private static void CheckField(string name, JsonValue value, Place place)
    {
        if (name.EndsWith(ComputedSuffix, StringComparison.Ordinal))
        {
            if (!value.TryGetString(out var text) || !Paths.IsPathOrIntrinsic(text))
            {
                place.Error(PayloadTemplate.Refusal(name, value));
            }
        }
        else if (value.TryGetString(out var text) && Paths.LooksComputed(text))
        {
            place.Warning(
                AslDiagnosticCodes.NoDollar,
                $"The value of '{name}' looks like a JSONPath or intrinsic function. Use '{name}.$' to evaluate it at runtime.");
        }
        else
        {
            Check(value, place.At(name));
        }
    }
}
