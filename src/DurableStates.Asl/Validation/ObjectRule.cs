using System.Collections.Frozen;
using DurableStates.Json;

namespace DurableStates.Asl;

/// <summary>Says what is wrong with a value; nothing when it is good.</summary>
internal delegate void ValueRule(JsonValue value, Place place);

/// <summary>A field that an object may have.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Rule">What its value has to be.</param>
/// <param name="Only">The only query language that has the field; null for both.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
internal sealed record Field(string Name, ValueRule Rule, QueryLanguage? Only = null, bool IsRequired = false);

/// <summary>What an object of a definition has to look like: a table of its fields.</summary>
internal sealed class ObjectRule(params Field[] fields)
{
    private readonly FrozenDictionary<string, Field> _fields = fields.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Of each of these groups one field has to be there.</summary>
    public string[][] ExactlyOneOf { get; init; } = [];

    /// <summary>Of each of these groups at most one field may be there.</summary>
    public string[][] AtMostOneOf { get; init; } = [];

    /// <summary>What the table cannot say.</summary>
    public ValueRule? Also { get; init; }

    public void Check(JsonValue value, Place place)
    {
        if (!value.TryGetObject(out var members))
        {
            place.Error("Expected value of type [OBJECT]");
            return;
        }

        CheckNames(members, place);
        CheckRequired(members, place);
        CheckGroups(members, place);

        foreach (var (name, child) in members)
        {
            if (_fields.TryGetValue(name, out var field) && IsSpoken(field, place))
            {
                field.Rule(child, place.At(name));
            }
        }

        Also?.Invoke(value, place);
    }

    private void CheckNames(JsonObject members, Place place)
    {
        foreach (var name in members.Keys)
        {
            if (!_fields.TryGetValue(name, out var field))
            {
                place.Error($"Field '{name}' is not supported");
            }
            else if (!IsSpoken(field, place) && place.IsLanguageSettled)
            {
                place.Error($"The QueryLanguage is set to '{AslNames.Of(place.Language)}', but field '{name}' is only supported for the '{AslNames.Of(field.Only)}' QueryLanguage");
            }
        }
    }

    private static bool IsSpoken(Field field, Place place) => field.Only is null || field.Only == place.Language;

    private void CheckRequired(JsonObject members, Place place)
    {
        var missing = fields.Where(field => field.IsRequired && !members.Has(field.Name)).Select(field => field.Name).ToArray();
        if (missing.Length > 0)
        {
            place.Error($"These fields are required: [{string.Join(", ", missing)}]");
        }
    }

    private void CheckGroups(JsonObject members, Place place)
    {
        foreach (var group in AtMostOneOf)
        {
            if (group.Count(members.Has) > 1)
            {
                place.Error($"There should only be one of the following fields: [{string.Join(", ", group)}]");
            }
        }

        foreach (var group in ExactlyOneOf)
        {
            switch (group.Count(members.Has))
            {
                case 0:
                    place.Error($"This object should have only one of the following fields: [{string.Join(", ", group)}]");
                    break;
                case > 1:
                    place.Error($"There should only be one of the following fields: [{string.Join(", ", group)}]");
                    break;
            }
        }
    }
}
