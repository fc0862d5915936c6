using DurableStates.Json;

namespace DurableStates.Jsonata;

/// <summary>The values of an expression's free variables. Cheap to make for every evaluation.</summary>
/// <param name="Variables">An object whose members are the variables, without dollar signs; nothing for none.</param>
/// <param name="States">The value of <c>$states</c>; nothing to look among the variables.</param>
public readonly record struct JsonataBindings(JsonValue Variables, JsonValue States = default)
{
    /// <summary>No variables.</summary>
    public static JsonataBindings None => default;

    internal JsonValue Get(string name)
    {
        if (Variables.TryGetObject(out var variables) && variables.TryGet(name, out var value))
        {
            return value;
        }

        return name == "states" ? States : default;
    }

    internal bool ShadowsFunctions()
    {
        if (Variables.TryGetObject(out var variables))
        {
            foreach (var name in variables.Keys)
            {
                if (Functions.Builtins.IsName(name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
