using DurableStates.Json;

namespace DurableStates.Local.DynamoDb.Expressions;

/// <summary>What <c>#name</c> and <c>:value</c> stand for in a request's expressions, and which of them were used.</summary>
internal sealed class Placeholders
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public Placeholders(JsonValue request)
    {
        foreach (var (name, attribute) in Members(request["ExpressionAttributeNames"]))
        {
            _names[name] = attribute.AsString();
        }

        foreach (var (name, value) in Members(request["ExpressionAttributeValues"]))
        {
            AttributeValues.Check(value);
            _values[name] = value;
        }
    }

    public string Name(string placeholder, string kind)
    {
        _used.Add(placeholder);
        return _names.GetValueOrDefault(placeholder) ?? throw DynamoDbException.InvalidExpression(
            kind, $"An expression attribute name used in the document path is not defined; attribute name: {placeholder}");
    }

    public JsonValue Value(string placeholder, string kind)
    {
        _used.Add(placeholder);
        return _values.TryGetValue(placeholder, out var value)
            ? value
            : throw DynamoDbException.InvalidExpression(
                kind, $"An expression attribute value used in expression is not defined; attribute value: {placeholder}");
    }

    /// <summary>Refuses placeholders that no expression used, as the service does.</summary>
    public void CheckAllUsed()
    {
        Check(_names.Keys, "ExpressionAttributeNames");
        Check(_values.Keys, "ExpressionAttributeValues");
    }

    private void Check(IEnumerable<string> all, string member)
    {
        var unused = all.Where(name => !_used.Contains(name)).Order(StringComparer.Ordinal).ToArray();
        if (unused.Length > 0)
        {
            throw DynamoDbException.Validation($"Value provided in {member} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
        }
    }

    private static JsonObject Members(JsonValue value) => value.TryGetObject(out var members) ? members : JsonObject.Empty;
}
