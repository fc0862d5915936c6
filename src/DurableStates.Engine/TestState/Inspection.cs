using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>What a tested state shows of its data flow, and what it is told instead of the truth.</summary>
internal sealed class Inspection
{
    private readonly JsonObjectBuilder _data = new();

    /// <summary>The context object that the tester gave; undefined for the real one.</summary>
    public JsonValue Context { get; init; }

    /// <summary>True when the state's work is not done but told.</summary>
    public bool HasMock { get; init; }

    public void Show(string stage, Payload data) => _data.Set(stage, data.Text);

    public void Show(string stage, JsonValue value) => _data.Set(stage, value);

    /// <summary>Everything shown, without some stages.</summary>
    public JsonValue Data(IReadOnlyCollection<string> without)
    {
        var data = _data.ToObject();
        var result = new JsonObjectBuilder(data.Count);
        foreach (var (key, value) in data.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            result.Set(key, without.Contains(key) ? default : value);
        }

        return result.ToValue();
    }
}
