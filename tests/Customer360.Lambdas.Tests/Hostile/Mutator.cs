using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Customer360.Lambdas.Hostile;

/// <summary>Makes bad JSON out of good: the same seed makes the same. Half of what it does is to the text, half to what the text means.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-", "1e400", "-1e999", "0123", "NaN", "\0", "\uFEFF", "\uFFFD", "//", "/*", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u0000", "\r\n", "\ud83d", "é"];

    private static readonly string[] Values =
        ["null", "true", "false", "0", "-1", "1e400", "-1e400", "1e-400", "9007199254740993", "123456789012345678901234567890", "0.1", "[]", "{}", "[[]]", "[null]", "[{}]",
         "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udfff x\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\\ud83d\\ude00\"", "\"\\\\ud800\"", "\"\uFFFD\"", "\"s3://\"", "\"s3://b/../../k\"", "\"1.0.0\\n\"", "\"e_email_\\n\"",
         "{\"name\":\"a\",\"name\":\"b\"}", "{\"\\ud800\":1}", "{\"\":{\"\":[]}}", "\"-0\"", "-0", "\"2026-02-30T25:61:61Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "1e300", "-1e300", "922337203685.4775807", "2147483648"];

    private readonly Random _random = new(seed);

    /// <summary>The text with one to four things done to it.</summary>
    public string Mutate(string json)
    {
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            json = Once(json);
        }

        return json;
    }

    private string Once(string json) => _random.Next(20) switch
    {
        0 => "",
        1 => json[..Place(json)],
        2 => json.Insert(Place(json), Any(Tokens)),
        3 => json.Length == 0 ? Any(Tokens) : json.Remove(Place(json), 1),
        4 => "\uFEFF" + json,
        5 => json.Insert(Place(json), new string((char)_random.Next(0, 0x10000), _random.Next(1, 4))),
        6 => Damaged(json),
        7 => Nested(json, _random.Next(1, 130)),
        8 => json + Any(Values),
        9 => Large(json),
        < 14 => Value(json, _ => Any(Values)),
        < 16 => Value(json, value => DuplicateKey(value)),
        16 => Value(json, value => Nested(value, _random.Next(1, 70))),
        17 => Value(json, value => $"[{value},{value}]"),
        18 => Value(json, value => $$"""{"{{Any(["a", "", "\\ud800", "\\u0000", "a'b", "name", "schema", "é"])}}":{{value}}}"""),
        _ => Value(json, _ => Number()),
    };

    // A place in the tree is replaced. What is no tree any more has its text changed instead.
    private string Value(string json, Func<string, string> change)
    {
        try
        {
            var root = JsonNode.Parse(json);
            var places = new List<JsonNode>();
            Collect(root, places);
            if (places.Count > 0)
            {
                const string Mark = "\"--here--\"";
                var place = places[_random.Next(places.Count)];
                var old = place.ToJsonString();
                place.ReplaceWith("--here--");
                return root!.ToJsonString().Replace(Mark, change(old), StringComparison.Ordinal);
            }
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or ArgumentException or InvalidOperationException)
        {
            // Broken already.
        }

        return json.Insert(Place(json), change("0"));
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => Enumerable.Empty<JsonNode?>(),
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            places.Add(child);
            Collect(child, places);
        }
    }

    private string DuplicateKey(string value)
    {
        if (!value.StartsWith("{\"", StringComparison.Ordinal))
        {
            return $$"""{"name":{{value}},"name":{{Any(Values)}}}""";
        }

        var name = value[1..(value.IndexOf('"', 2) + 1)];
        return $"{{{name}:{Any(Values)},{value[1..]}";
    }

    // Bytes that are no UTF-8, as a reader of texts hands them on.
    private string Damaged(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var i = 0; i < 3 && bytes.Length > 0; i++)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static string Nested(string value, int depth) =>
        string.Concat(Enumerable.Repeat("{\"a\":[", depth / 2)) + value + string.Concat(Enumerable.Repeat("]}", depth / 2));

    private string Large(string json) => _random.Next(60) switch
    {
        0 => Value(json, _ => $"\"{new string('x', 2_000_000)}\""),
        1 => Value(json, _ => $"[{string.Join(',', Enumerable.Repeat("{}", 100_000))}]"),
        2 => Value(json, _ => $"{{{string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"n{i % 7000}\":{i}"))}}}"),
        _ => Value(json, _ => $"\"{string.Concat(Enumerable.Repeat(Any(["x_email_", "\\ud83d", "\\u0001", "\\ud83d\\ude00"]), _random.Next(1, 300)))}\""),
    };

    private string Number() => (_random.NextDouble() * Math.Pow(10, _random.Next(-320, 308)) * (_random.Next(2) * 2 - 1)).ToString("R", CultureInfo.InvariantCulture);

    private int Place(string text) => text.Length == 0 ? 0 : _random.Next(text.Length);

    private string Any(string[] list) => list[_random.Next(list.Length)];
}
