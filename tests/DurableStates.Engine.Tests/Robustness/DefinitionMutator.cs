using DurableStates.Json;

namespace DurableStates.Engine.Tests.Robustness;

/// <summary>Makes definitions and inputs out of others: values become extreme ones, members come, go, change their names and their places.</summary>
internal sealed class DefinitionMutator
{
    private static readonly string[] s_expressions =
    [
        "{% $states.input %}", "{% $states.result %}", "{% $states.input.v %}", "{% $states.context.Execution.Id %}", "{% $states.errorOutput %}", "{% $v %}", "{% 1e300 * 1e300 %}", "{% 0/0 %}", "{% -1 %}", "{% 1/3 %}",
        "{% [1..20] %}", "{% $range(1, 50, 1) %}", "{% $string($states.input) %}", "{% $pad('', 300000) %}", "{% $error('E') %}", "{% $parse('{') %}", "{% function($x){$x} %}", "{% $now() %}", "{% $uuid() %}",
        "$.v", "$.items", "$.none", "$$.Execution.Input", "$$.Task.Token", "$$.Map.Item.Value", "$..*", "$[*]", "$.items[0]", "$.items[?(@ > 1)]", "$v", "States.Array($.v, $.items)", "States.ArrayRange(0, 5, 1)",
        "States.MathAdd($.v, 1)", "States.StringToJson($.v)", "States.Format('{}', $.v)", "States.ArrayGetItem($.items, $.v)", "States.ArrayPartition($.items, $.v)", "States.Base64Decode($.v)", "States.MathRandom($.v, 5)",
    ];

    private readonly List<JsonValue> _definitions;
    private readonly List<(string Name, JsonValue Value)> _members = [];

    public DefinitionMutator(IEnumerable<string> definitions)
    {
        _definitions = [.. definitions.Select(text => JsonValue.Parse(text))];
        foreach (var definition in _definitions)
        {
            Collect(definition);
        }
    }

    public JsonValue Definition(Random random)
    {
        var definition = _definitions[random.Next(_definitions.Count)];
        for (var changes = random.Next(0, 4); changes > 0; changes--)
        {
            definition = Change(definition, random, isDefinition: true);
        }

        return definition;
    }

    public static JsonValue Input(Random random)
    {
        var input = JsonValue.Object(("v", Extreme(random)), ("items", JsonValue.Array(1, 2, Extreme(random))), ("t", random.Next(100)), ("none", JsonArray.Empty));
        return random.Next(8) == 0 ? Extreme(random) : input;
    }

    public static JsonValue Extreme(Random random) => Extremes.Short[random.Next(Extremes.Short.Count)];

    private JsonValue Change(JsonValue value, Random random, bool isDefinition)
    {
        var at = random.Next(Count(value));
        return Replaced(value, ref at, node => ChangeNode(node, random, isDefinition));
    }

    private JsonValue ChangeNode(JsonValue node, Random random, bool isDefinition)
    {
        if (node.TryGetObject(out var members) && members.Count > 0 && random.Next(4) > 0)
        {
            return ChangeMembers(members, random);
        }

        if (node.TryGetArray(out var items) && items.Count > 0 && random.Next(4) > 0)
        {
            var index = random.Next(items.Count);
            return JsonValue.Array([.. random.Next(3) switch
            {
                0 => items.Where((_, i) => i != index),
                1 => items.Append(items[index]),
                _ => items.Append(_members[random.Next(_members.Count)].Value),
            }]);
        }

        return random.Next(isDefinition ? 5 : 2) switch
        {
            0 or 1 => Extreme(random),
            2 => s_expressions[random.Next(s_expressions.Length)],
            3 => _members[random.Next(_members.Count)].Value,
            _ => node.TryGetString(out var text) ? Changed(text, random) : Extreme(random),
        };
    }

    private JsonValue ChangeMembers(JsonObject members, Random random)
    {
        var (at, other) = (random.Next(members.Count), _members[random.Next(_members.Count)]);
        var builder = new JsonObjectBuilder();
        var kind = random.Next(5);
        var index = 0;
        foreach (var (name, value) in members)
        {
            switch (index++ == at ? kind : -1)
            {
                case 0:
                    break;
                case 1:
                    builder.Set(other.Name, value);
                    break;
                case 2:
                    builder.Set(name, other.Value);
                    break;
                case 3:
                    builder.Set(name, Extreme(random));
                    break;
                default:
                    builder.Set(name, value);
                    break;
            }
        }

        return (kind == 4 ? builder.Set(other.Name, other.Value) : builder).ToValue();
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(3) switch
        {
            0 when at < text.Length => text.Remove(at, 1),
            1 => text.Insert(at, s_expressions[random.Next(s_expressions.Length)]),
            _ => text.Insert(at, $"{(char)random.Next(random.Next(2) == 0 ? 128 : 65_536)}"),
        };
    }

    private void Collect(JsonValue value)
    {
        if (value.TryGetObject(out var members))
        {
            foreach (var (name, member) in members)
            {
                _members.Add((name, member));
                Collect(member);
            }
        }
        else if (value.TryGetArray(out var items))
        {
            foreach (var item in items)
            {
                Collect(item);
            }
        }
    }

    private static int Count(JsonValue value) =>
        value.TryGetObject(out var members) ? 1 + members.Sum(member => Count(member.Value))
        : value.TryGetArray(out var items) ? 1 + items.Sum(Count)
        : 1;

    private static JsonValue Replaced(JsonValue value, ref int at, Func<JsonValue, JsonValue> change)
    {
        if (at-- == 0)
        {
            return change(value);
        }

        if (value.TryGetObject(out var members))
        {
            var builder = new JsonObjectBuilder(members.Count);
            foreach (var (name, member) in members)
            {
                builder.Set(name, at < 0 ? member : Replaced(member, ref at, change));
            }

            return builder.ToValue();
        }

        if (value.TryGetArray(out var items))
        {
            var builder = new JsonArrayBuilder(items.Count);
            foreach (var item in items)
            {
                builder.Add(at < 0 ? item : Replaced(item, ref at, change));
            }

            return builder.ToValue();
        }

        return value;
    }
}
