using System.Buffers;
using System.Text;
using DurableStates.Json;

namespace DurableStates.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1e2", "100")]
    [InlineData("-0", "0")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("9223372036854775808", "9223372036854776000")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1.5e300", "1.5e+300")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("-1.25e-9", "-1.25e-9")]
    [InlineData("0.1", "0.1")]
    [InlineData("123456.789", "123456.789")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1e400", "\"Infinity\"")]
    public void Numbers_print_as_JavaScript_prints_them(string text, string expected) => Assert.Equal(expected, JsonValue.Parse(text).ToJson());

    [Theory]
    [InlineData("""{ "a" : [ 1 , true , false , null , { } , [ ] ] }""", """{"a":[1,true,false,null,{},[]]}""")]
    [InlineData("\"ñ😀/\"", "\"ñ😀/\"")]
    [InlineData("""  "\u00e9\n\t\"\\\/\b\f\r\u0001"  """, "\"é\\n\\t\\\"\\\\/\\b\\f\\r\\u0001\"")]
    [InlineData("""{"a":1,"b":2,"a":3}""", """{"a":3,"b":2}""")]
    [InlineData("""{"a":{"a":1},"b":{"a":2,"c":{}}}""", """{"a":{"a":1},"b":{"a":2,"c":{}}}""")]
    public void A_text_is_read_and_written_compactly(string text, string expected)
    {
        Assert.Equal(expected, JsonValue.Parse(text).ToJson());
        Assert.Equal(expected, JsonValue.Parse(Encoding.UTF8.GetBytes(text)).ToJson());
    }

    [Fact]
    public void Lone_surrogates_are_kept_and_written_as_escapes()
    {
        var value = JsonValue.Parse("""["\ud800","a\udc00b","\ud83d\ude00"]""");

        Assert.Equal("\ud800", value[0].AsString());
        Assert.Equal("""["\ud800","a\udc00b","😀"]""", value.ToJson());
    }

    [Theory]
    [InlineData("", 0, "The text ends where a value should be")]
    [InlineData("[1,", 3, "The text ends where a value should be")]
    [InlineData("[1,]", 3, "A value should be here")]
    [InlineData("[1 2]", 3, "A comma or the end of the array should be here")]
    [InlineData("{\"a\" 1}", 5, "A colon should be here")]
    [InlineData("{a:1}", 1, "The name of a member should be here")]
    [InlineData("1 1", 2, "There is more text after the end of the value")]
    [InlineData("\"a", 2, "The string has no end")]
    [InlineData("\"a\nb\"", 2, "A control character must be escaped")]
    [InlineData("\"\\x\"", 1, "This is not an escape sequence")]
    [InlineData("\"\\u12g4\"", 1, "This is not an escape sequence")]
    [InlineData("01", 0, "This is not a number")]
    [InlineData("1.", 1, "This is not a number")]
    [InlineData("-", 1, "This is not a number")]
    [InlineData("1e", 1, "This is not a number")]
    [InlineData("tru", 0, "A value should be here")]
    [InlineData("NaN", 0, "A value should be here")]
    public void What_is_not_JSON_is_refused_with_place_and_reason(string text, int position, string reason)
    {
        Assert.False(JsonValue.TryParse(text, out var value, out var error));
        Assert.Equal((position, reason), (error.Position, error.Reason));
        Assert.True(value.IsUndefined);
    }

    [Fact]
    public void Line_and_column_are_those_of_an_editor()
    {
        _ = JsonValue.TryParse("{\n  \"a\": x\n}", out _, out var error);

        Assert.Equal("A value should be here (line 2, column 8)", error?.ToString());
    }

    [Fact]
    public void Positions_in_UTF_8_are_bytes()
    {
        Assert.False(JsonValue.TryParse("[\"ñ\" x]"u8, out _, out var error));
        Assert.Equal(6, error.Position);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        byte[] bytes = [(byte)'"', 0xC3, 0x28, (byte)'"'];

        Assert.False(JsonValue.TryParse(bytes, out _, out var error));
        Assert.Equal("The text is not UTF-8", error.Reason);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() => Assert.Equal(1, JsonValue.Parse([0xEF, 0xBB, 0xBF, (byte)'1']).AsInt64());

    [Fact]
    public void Duplicate_names_are_refused_when_asked()
    {
        var strict = new JsonParseOptions { RefuseDuplicateKeys = true };

        Assert.False(JsonValue.TryParse("""{"a":1,"b":{"a":1},"a":2}""", out _, out var error, strict));
        Assert.Equal((19, "The member 'a' appears twice"), (error.Position, error.Reason));
        Assert.False(JsonValue.TryParse("{" + string.Join(",", Enumerable.Range(0, 40).Select(i => $"\"k{i}\":{i}")) + ",\"k20\":1}", out _, out _, strict));
        Assert.True(JsonValue.TryParse("[" + string.Join(",", Enumerable.Repeat("{" + string.Join(",", Enumerable.Range(0, 40).Select(i => $"\"k{i}\":{i}")) + "}", 3)) + "]", out _, out _, strict));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    [InlineData(2_000_000, false)]
    public void Nesting_is_bounded(int depth, bool accepted) =>
        Assert.Equal(accepted, JsonValue.TryParse(new string('[', depth) + new string(']', depth), out _, out _));

    [Fact]
    public void The_indented_form_has_two_blanks_and_line_feeds()
    {
        var output = new ArrayBufferWriter<byte>();
        JsonValue.Parse("""{"a":[1,{"b":"ñ"}],"c":{},"d":[]}""").WriteTo(output, indented: true);

        const string Expected = "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"ñ\"\n    }\n  ],\n  \"c\": {},\n  \"d\": []\n}";
        Assert.Equal(Expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Any_bytes_give_a_value_or_an_error_and_what_is_written_reads_back()
    {
        var random = new Random(20261122);
        var pieces = new[] { "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\u0041\"", "1", "-2.5e3", "true", "null", " ", "\\", "\"", "\ud800", "x", "01" };
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (JsonValue.TryParse(text, out var value, out _, new() { RefuseInfiniteNumbers = true }))
            {
                Assert.Equal(value, JsonValue.Parse(value.ToJson()));
            }

            var bytes = new byte[random.Next(0, 12)];
            random.NextBytes(bytes);
            _ = JsonValue.TryParse(bytes, out _, out _);
        }
    }
}
