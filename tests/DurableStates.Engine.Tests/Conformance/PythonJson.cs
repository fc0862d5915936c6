using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>JSON with the blanks of Python's <c>json.dumps</c>.</summary>
internal static class PythonJson
{
    /// <summary>A value as Python's f-strings show it.</summary>
    public static string Repr(JsonValue value) => value switch
    {
        { IsNull: true } => "None",
        { IsBoolean: true } => value.AsBoolean() ? "True" : "False",
        { IsString: true } => $"'{value.AsString()}'",
        { IsArray: true } => "[" + string.Join(", ", value.AsArray().Select(Repr)) + "]",
        { IsObject: true } => "{" + string.Join(", ", value.AsObject().Select(member => $"'{member.Key}': {Repr(member.Value)}")) + "}",
        _ => value.ToString(),
    };

    public static string Write(JsonValue value)
    {
        if (value.TryGetObject(out var members))
        {
            return "{" + string.Join(", ", members.Select(member => $"{(JsonValue)member.Key}: {Write(member.Value)}")) + "}";
        }

        return value.TryGetArray(out var items) ? "[" + string.Join(", ", items.Select(Write)) + "]" : value.ToString();
    }
}
