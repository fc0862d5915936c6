using System.Collections.Immutable;
using System.Globalization;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>One step into a value: a member of a map or an item of a list.</summary>
internal abstract record PathStep
{
    private PathStep()
    {
    }

    internal sealed record Member(string Name) : PathStep;

    internal sealed record Item(int Index) : PathStep;
}

/// <summary>Names an attribute, or a place inside of one. The first step is always a member.</summary>
internal sealed record DocumentPath(ImmutableArray<PathStep> Steps)
{
    public override string ToString() => string.Join('.', Steps.Select(step => step switch
    {
        PathStep.Member(var name) => name,
        PathStep.Item(var index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]"),
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    /// <summary>The value at the path; undefined where there is none.</summary>
    public JsonValue Read(JsonValue item)
    {
        var value = JsonValue.Object(("M", item));
        foreach (var step in Steps)
        {
            value = step switch
            {
                PathStep.Member(var name) => value["M"][name],
                PathStep.Item(var index) => value["L"][index],
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return value;
    }

    /// <summary>The item with another value at the path; without the place where the value is undefined.</summary>
    public JsonValue Write(JsonValue item, JsonValue value) => Write(JsonValue.Object(("M", item)), value, 0)["M"];

    private JsonValue Write(JsonValue around, JsonValue value, int at) => Steps[at] switch
    {
        PathStep.Member(var name) when around["M"].IsObject => JsonValue.Object(("M", With(around["M"], name, at, value))),
        PathStep.Item(var index) when around["L"].IsArray => JsonValue.Object(("L", With(around["L"].AsArray(), index, at, value))),
        _ => throw DynamoDbException.Validation("The document path provided in the update expression is invalid for update"),
    };

    private JsonValue With(JsonValue map, string name, int at, JsonValue value)
    {
        var next = at == Steps.Length - 1 ? value : Write(Existing(map[name]), value, at + 1);
        return next.IsUndefined ? map.Without(name) : map.With(name, next);
    }

    private JsonValue With(JsonArray list, int index, int at, JsonValue value)
    {
        List<JsonValue> items = [.. list];
        var next = at == Steps.Length - 1 ? value : Write(Existing(index < items.Count ? items[index] : default), value, at + 1);
        if (next.IsUndefined)
        {
            items.RemoveRange(Math.Min(index, items.Count), index < items.Count ? 1 : 0);
        }
        else if (index < items.Count)
        {
            items[index] = next;
        }
        else
        {
            // Past the end means at the end.
            items.Add(next);
        }

        return JsonValue.Array([.. items]);
    }

    private static JsonValue Existing(JsonValue value) => value.IsUndefined
        ? throw DynamoDbException.Validation("The document path provided in the update expression is invalid for update")
        : value;
}
