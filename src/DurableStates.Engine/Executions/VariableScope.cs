using System.Text;
using DurableStates.Json;
using DurableStates.JsonPath;

namespace DurableStates.Engine.Executions;

/// <summary>The variables of one <c>States</c> object. Inner scopes read outer variables; what they assign dies with them.</summary>
internal sealed class VariableScope : IPathVariables
{
    private readonly JsonValue _inherited;
    private JsonValue _visible;

    public VariableScope(VariableScope? outer)
    {
        // INVARIANT: nobody assigns in an outer scope while an inner one is in use, so what is visible outside is taken once.
        _inherited = outer?._visible ?? JsonObject.Empty;
        _visible = _inherited;
        BytesAtMost = outer?.BytesAtMost ?? 0;
    }

    /// <summary>No fewer bytes than all visible variables have as JSON text.</summary>
    public long BytesAtMost { get; private set; }

    /// <summary>How many bytes all visible variables have as JSON text.</summary>
    public long CountBytes() => BytesAtMost = Encoding.UTF8.GetByteCount(_visible.ToString());

    /// <summary>The variables that were assigned here.</summary>
    public JsonValue Own()
    {
        var own = new JsonObjectBuilder();
        foreach (var (name, value) in _visible.AsObject())
        {
            own.Set(name, _inherited[name].IsUndefined ? value : default);
        }

        return own.ToValue();
    }

    /// <summary>Every variable that can be read here, as one object.</summary>
    public JsonValue Visible => _visible;

    /// <summary>Takes assignments back.</summary>
    public void Restore(JsonValue visible) => _visible = visible;

    /// <summary>The variable's value, or undefined.</summary>
    public JsonValue this[string name]
    {
        get => _visible[name];
        set
        {
            _visible = _visible.With(name, value);
            BytesAtMost += PayloadSize.AtMost(name, int.MaxValue) + PayloadSize.AtMost(value, int.MaxValue);
        }
    }
}
