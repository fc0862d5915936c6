using DurableStates.Json;
using DurableStates.JsonPath;

namespace DurableStates.Engine.Executions;

/// <summary>The variables of one <c>States</c> object. Inner scopes read outer variables; what they assign dies with them.</summary>
internal sealed class VariableScope : IPathVariables
{
    private readonly VariableScope? _outer;
    private JsonValue _visible;

    public VariableScope(VariableScope? outer)
    {
        // INVARIANT: nobody assigns in an outer scope while an inner one is in use, so what is visible outside is taken once.
        _outer = outer;
        _visible = outer?._visible ?? JsonObject.Empty;
    }

    /// <summary>The variables that were assigned here.</summary>
    public JsonValue Own { get; private set; } = JsonObject.Empty;

    /// <summary>Every variable that can be read here, as one object.</summary>
    public JsonValue Visible => _visible;

    /// <summary>The variable's value, or undefined.</summary>
    public JsonValue this[string name]
    {
        get => _visible[name];
        set
        {
            _visible = _visible.With(name, value);
            Own = _outer is null ? _visible : Own.With(name, value);
        }
    }
}
