using DurableStates.Json;

namespace DurableStates.Engine.Executions;

/// <summary>The variables of one <c>States</c> object. Inner scopes read outer variables; what they assign dies with them.</summary>
internal sealed class VariableScope(VariableScope? outer)
{
    private readonly Dictionary<string, JsonValue> _values = new(StringComparer.Ordinal);

    public VariableScope? Outer => outer;

    public IReadOnlyDictionary<string, JsonValue> Own => _values;

    /// <summary>The variable's value, or undefined.</summary>
    public JsonValue this[string name]
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                if (scope._values.TryGetValue(name, out var value))
                {
                    return value;
                }
            }

            return default;
        }

        set => _values[name] = value;
    }

    /// <summary>Every visible variable, inner ones first.</summary>
    public IEnumerable<KeyValuePair<string, JsonValue>> All() =>
        outer is null ? _values : _values.Concat(outer.All().Where(variable => !_values.ContainsKey(variable.Key)));
}
