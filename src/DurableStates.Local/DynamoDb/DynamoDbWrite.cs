using System.Collections.Immutable;
using DurableStates.Json;
using DurableStates.Local.DynamoDb.Expressions;

namespace DurableStates.Local.DynamoDb;

/// <summary>One write, alone or of a transaction: what it leaves at its key, if its condition holds.</summary>
internal sealed class DynamoDbWrite
{
    private readonly DynamoDbTable _table;
    private readonly string _name;
    private readonly Condition? _condition;
    private readonly Func<JsonValue, JsonValue> _after;

    private DynamoDbWrite(DynamoDbTable table, string name, Condition? condition, Func<JsonValue, JsonValue> after) =>
        (_table, _name, _condition, _after) = (table, name, condition, after);

    /// <summary>Names the item across tables.</summary>
    public (string Table, string Name) Target => (_table.Schema.Name, _name);

    /// <summary>The attributes that an update touches.</summary>
    public ImmutableArray<string> Touched { get; private init; } = [];

    /// <summary>The item before; undefined when there is none.</summary>
    public JsonValue Before => _table.Find(_name);

    public bool MayHappen => _condition is null || _condition.Holds(Before is { IsUndefined: false } item ? item : JsonObject.Empty);

    public static DynamoDbWrite Put(DynamoDbTable table, JsonValue request)
    {
        var placeholders = new Placeholders(request);
        var item = request["Item"];
        return new(table, table.CheckItem(item), ConditionOf(request, placeholders), _ => item);
    }

    public static DynamoDbWrite Delete(DynamoDbTable table, JsonValue request)
    {
        var placeholders = new Placeholders(request);
        return new(table, table.NameOf(request["Key"]), ConditionOf(request, placeholders), _ => default);
    }

    public static DynamoDbWrite Check(DynamoDbTable table, JsonValue request)
    {
        var placeholders = new Placeholders(request);
        return new(table, table.NameOf(request["Key"]), ConditionOf(request, placeholders), before => before);
    }

    public static DynamoDbWrite Update(DynamoDbTable table, JsonValue request)
    {
        var placeholders = new Placeholders(request);
        var key = request["Key"];
        var actions = request["UpdateExpression"].TryGetString(out var expression) ? UpdateParser.Parse(expression, placeholders) : [];
        var touched = actions.Select(action => action.Path.Steps[0]).OfType<PathStep.Member>().Select(member => member.Name).Distinct().ToImmutableArray();
        foreach (var name in touched.Intersect(table.Schema.Key.Names))
        {
            throw DynamoDbException.Validation($"One or more parameter values were invalid: Cannot update attribute {name}. This attribute is part of the key");
        }

        return new(table, table.NameOf(key), ConditionOf(request, placeholders), before => Updated(table, before.IsUndefined ? key : before, actions))
        {
            Touched = touched,
        };
    }

    /// <summary>Works out what is left, which may still be refused, without writing it.</summary>
    public JsonValue After() => _after(Before);

    public void Apply(JsonValue after)
    {
        if (after.IsUndefined)
        {
            _table.Remove(_name);
        }
        else
        {
            _table.Put(_name, after);
        }
    }

    private static JsonValue Updated(DynamoDbTable table, JsonValue before, ImmutableArray<UpdateAction> actions)
    {
        var after = actions.Aggregate(before, (item, action) => action.Apply(item, before));
        table.CheckItem(after);
        return after;
    }

    private static Condition? ConditionOf(JsonValue request, Placeholders placeholders)
    {
        var condition = request["ConditionExpression"].TryGetString(out var expression)
            ? ConditionParser.Parse(expression, "ConditionExpression", placeholders)
            : null;
        placeholders.CheckAllUsed();
        return condition;
    }
}
