using System.Globalization;
using System.Text;
using System.Text.Json;
using DurableStates.Json;

namespace DurableStates.Tests.Json;

/// <summary>What the parser does fast it does right: likely names, short numbers and plain strings, and what is next to each.</summary>
public sealed class ParserTests
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Each is read after the ones before it, whose names it may be taken to have.
    [Theory]
    [InlineData("""[{"a":1,"b":2},{"a":3,"b":4}]""")]
    [InlineData("""[{"a":1,"b":2},{"a":3},{"a":4,"b":5},{"b":6,"a":7},{},{"a":8,"b":9,"c":10}]""")]
    [InlineData("""[{"a":1,"b":2},{"a":3,"bb":4},{"a":3,"":4},{"ab":1},{"a":{"a":{"b":1}},"b":{"a":2}}]""")]
    [InlineData("""[{"x":{"a":1,"b":2},"y":1},{"x":{"a":1,"c":{"a":1,"b":3}},"y":{"a":[{"a":1},{"a":1,"b":2}]}}]""")]
    [InlineData("""[{"a\"b":1,"c":2},{"a\"b":3,"c":4},{"a\\":1},{"a\\":2}]""")]
    [InlineData("""[{"a":1},{"a":2},{"a":3}]""")]
    [InlineData("""[{"a" : 1 , "b":2},{ "a":1 ,"b" :2},{"a":1,"b":2 }]""")]
    public void Objects_have_their_own_names_whatever_was_read_before(string text)
    {
        Assert.Equal(Reference(text), JsonValue.Parse(text).ToJson());
        Assert.Equal(Reference(text), JsonValue.Parse(text).ToJson());
        Assert.Equal(Reference(text), JsonValue.Parse(Encoding.UTF8.GetBytes(text)).ToJson());
    }

    [Theory]
    [InlineData("""[{"a":1,"b":2},{"a":3,"b":4,"a":5}]""", """[{"a":1,"b":2},{"a":5,"b":4}]""")]
    [InlineData("""[{"a":1,"b":2},{"a":3,"a":5,"b":4}]""", """[{"a":1,"b":2},{"a":5,"b":4}]""")]
    [InlineData("""[{"a":1},{"\u0061":2,"a":3}]""", """[{"a":1},{"a":3}]""")]
    public void The_last_of_two_members_wins_also_where_the_names_are_expected(string text, string expected)
    {
        Assert.Equal(expected, JsonValue.Parse(text).ToJson());
        Assert.False(JsonValue.TryParse(text, out _, out var error, new() { RefuseDuplicateKeys = true }));
        Assert.EndsWith("appears twice", error.Reason, StringComparison.Ordinal);
        Assert.Equal(text.LastIndexOf("\"a\"", StringComparison.Ordinal), error.Position);
    }

    // An expected name that holds a quote would be found in a text where the quote ends the name.
    [Fact]
    public void A_name_with_an_escape_is_not_expected_as_it_is()
    {
        var strange = "a\":1,\"b";
        JsonValue.Parse($$"""{{{JsonSerializer.Serialize(strange)}}:1}""");

        Assert.Equal("""{"a":1,"b":2}""", JsonValue.Parse("""{"a":1,"b":2}""").ToJson());
    }

    [Theory]
    [InlineData("""{"a" 1}""")]
    [InlineData("""{"a":1 "b":2}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1,"b"}""")]
    [InlineData("""{"a":1,"b":}""")]
    [InlineData("""{"a":1,"b":2""")]
    [InlineData("""{"a":1,"b""")]
    [InlineData("""{"a":tru,"b":2}""")]
    [InlineData("""{"a":1,b:2}""")]
    public void A_mistake_in_an_object_is_the_same_whether_its_names_are_expected_or_not(string text)
    {
        JsonValue.Parse("""{"zzz":1}""");
        Assert.False(JsonValue.TryParse(text, out _, out var unexpected));
        JsonValue.Parse("""{"a":1,"b":2}""");
        Assert.False(JsonValue.TryParse(text, out var value, out var expected));

        Assert.Equal(unexpected, expected);
        Assert.True(value.IsUndefined);
    }

    // Around the number from which an index of names is kept, and the sizes of shapes that are kept.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5000)]
    public void An_object_with_many_members_has_each_once(int count)
    {
        var members = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":{i}"));
        var text = $$"""[{{{members}}},{{{members}},"m0":-1,"m{{count - 1}}":-2},{{{members}}}]""";
        foreach (var round in JsonValue.Parse(text).Items.ToArray().Append(JsonValue.Parse(text)[2]).Index())
        {
            Assert.Equal(count, round.Item.Count);
            Assert.Equal(round.Index == 1 ? -1 : 0, round.Item["m0"].AsInt64());
            Assert.Equal(round.Index == 1 ? -2 : count - 1, round.Item[$"m{count - 1}"].AsInt64());
            Assert.Equal(5, round.Item["m5"].AsInt64());
        }
    }

    // A vector is eight units: what ends a string is found at every place of it, and behind the last whole one.
    [Fact]
    public void What_ends_a_string_is_found_at_every_place()
    {
        string[] ends = ["\\n", "\\\"", "\\\\", "\\u00e9", "é", "😀", "\u007f", "!", "]", " "];
        for (var before = 0; before < 20; before++)
        {
            for (var after = 0; after < 20; after++)
            {
                foreach (var end in ends)
                {
                    var text = $"[\"{new string('x', before)}{end}{new string('y', after)}\",\"{end}\"]";
                    Assert.Equal(JsonSerializer.Deserialize<string[]>(text), JsonValue.Parse(text).Items.ToArray().Select(item => item.AsString()));
                }

                for (var control = '\0'; control < ' '; control++)
                {
                    Assert.False(JsonValue.TryParse($"\"{new string('x', before)}{control}{new string('y', after)}\"", out _, out var error));
                    Assert.Equal(1 + before, error.Position);
                    Assert.Equal("A control character must be escaped", error.Reason);
                }
            }
        }
    }

    [Fact]
    public void A_number_is_the_double_nearest_to_it()
    {
        var random = new Random(20261201);
        for (var i = 0; i < 200_000; i++)
        {
            var text = Number(random);
            var value = JsonValue.Parse(text);
            var expected = double.Parse(text, CultureInfo.InvariantCulture);
            if (long.TryParse(text, CultureInfo.InvariantCulture, out var whole) && !text.StartsWith("-0", StringComparison.Ordinal))
            {
                Assert.True(value.IsInt64 && value.AsInt64() == whole, text);
            }
            else
            {
                Assert.True(BitConverter.DoubleToInt64Bits(value.AsDouble()) == BitConverter.DoubleToInt64Bits(expected), text);
            }
        }
    }

    [Theory]
    [InlineData("999999999999999999")]
    [InlineData("1000000000000000000")]
    [InlineData("-9223372036854775808")]
    public void A_whole_number_of_64_bits_is_exact(string text) =>
        Assert.Equal(long.Parse(text, CultureInfo.InvariantCulture), JsonValue.Parse(text).AsInt64());

    [Theory]
    [InlineData("-", 1)]
    [InlineData("01", 0)]
    [InlineData("1.", 1)]
    [InlineData("1.e3", 1)]
    [InlineData("-.5", 1)]
    [InlineData("1e", 1)]
    [InlineData("1.5e+", 3)]
    public void What_is_not_a_number_is_refused_where_it_goes_wrong(string text, int position)
    {
        Assert.False(JsonValue.TryParse(text, out _, out var error));
        Assert.Equal(position, error.Position);
    }

    [Fact]
    public void A_short_text_allocates_little()
    {
        const string text = """{"id":"req-000042","product":"customer-360","columns":["email","city"],"days":30,"urgent":false,"requester":"analyst"}""";
        JsonValue.Parse(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        JsonValue.Parse(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 600);
    }

    private static string Number(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "-" : "");
        text.Append(random.Next(4) == 0 ? "0" : $"{random.Next(1, 10)}{Digits(random, random.Next(20))}");
        if (random.Next(3) > 0)
        {
            text.Append('.').Append(Digits(random, random.Next(1, 24)));
        }

        if (random.Next(4) == 0)
        {
            text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(random.Next(3) switch { 0 => "+", 1 => "-", _ => "" }).Append(random.Next(330));
        }

        return text.ToString();
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static string Reference(string text)
    {
        using var document = JsonDocument.Parse(text);
        return JsonSerializer.Serialize(document, s_relaxed);
    }
}
