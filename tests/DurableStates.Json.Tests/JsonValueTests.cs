using DurableStates.Json;

namespace DurableStates.Tests.Json;

public sealed class JsonValueTests
{
    [Fact]
    public void A_value_is_sixteen_bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<JsonValue>());

    [Fact]
    public void The_default_is_nothing_and_not_null()
    {
        Assert.Equal(JsonKind.Undefined, default(JsonValue).Kind);
        Assert.NotEqual(JsonValue.Null, default);
        Assert.Equal(JsonKind.Null, JsonValue.Null.Kind);
    }

    [Fact]
    public void Every_kind_tells_what_it_is()
    {
        JsonValue[] values = [default, JsonValue.Null, true, 1, 1.5, "a", JsonArray.Empty, JsonObject.Empty, JsonValue.Other(new object())];

        Assert.Equal(Enum.GetValues<JsonKind>(), values.Select(v => v.Kind));
    }

    [Fact]
    public void Members_and_elements_are_read_by_name_and_position_and_are_nothing_when_absent()
    {
        var value = JsonValue.Parse("""{ "customer": { "ids": [7, 8] } }""");

        Assert.Equal(8, value["customer"]["ids"][1].AsInt64());
        Assert.True(value["customer"]["name"]["first"][4].IsUndefined);
        Assert.True(value["customer"]["ids"][-1].IsUndefined);
    }

    [Theory]
    [InlineData(2.0, JsonKind.Int64)]
    [InlineData(-3e15, JsonKind.Int64)]
    [InlineData(2.5, JsonKind.Double)]
    [InlineData(1e300, JsonKind.Double)]
    [InlineData(-0.0, JsonKind.Double)]
    [InlineData(double.NaN, JsonKind.Double)]
    public void A_whole_double_is_a_whole_number(double number, JsonKind kind) => Assert.Equal(kind, ((JsonValue)number).Kind);

    [Theory]
    [InlineData("1", "1.0", true)]
    [InlineData("0", "-0.0", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("""{"a":1,"b":[null]}""", """{"b":[null],"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[]", "{}", false)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("null", "false", false)]
    public void Equality_is_deep_and_by_value(string left, string right, bool same)
    {
        var (a, b) = (JsonValue.Parse(left), JsonValue.Parse(right));

        Assert.Equal(same, a == b);
        Assert.True(!same || a.GetHashCode() == b.GetHashCode());
    }

    [Fact]
    public void Setting_a_member_keeps_its_place_and_leaves_the_original_alone()
    {
        var original = JsonValue.Parse("""{"a":1,"b":2}""");

        Assert.Equal("""{"a":9,"b":2,"c":3}""", original.With("a", 9).With("c", 3).ToJson());
        Assert.Equal("""{"b":2}""", original.Without("a").ToJson());
        Assert.Equal("""{"a":1,"b":2}""", original.ToJson());
    }

    [Fact]
    public void Objects_with_many_members_find_each_of_them()
    {
        var builder = new JsonObjectBuilder();
        for (var i = 0; i < 1000; i++)
        {
            builder.Set("k" + i, i);
        }

        var value = builder.Set("k500", "changed").ToValue();

        Assert.Equal(1000, value.Count);
        Assert.Equal("changed", value["k500"].AsString());
        Assert.Equal(999, JsonValue.Parse(value.ToJson())["k999"].AsInt64());
    }

    [Fact]
    public void What_is_undefined_does_not_enter_objects_and_arrays()
    {
        Assert.Equal("""{"b":null}""", JsonValue.Object(("a", default), ("b", JsonValue.Null)).ToJson());
        Assert.Equal("[1]", JsonValue.Array(1, default).ToJson());
    }

    [Fact]
    public void A_value_nested_a_million_deep_is_written_compared_and_hashed()
    {
        JsonValue Nest()
        {
            JsonValue value = JsonArray.Empty;
            for (var i = 0; i < 1_000_000; i++)
            {
                value = JsonValue.Array(value);
            }

            return value;
        }

        var (a, b) = (Nest(), Nest());

        Assert.Equal(2_000_002, a.ToJson().Length);
        Assert.True(a.Equals(b));
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Reading_the_wrong_kind_says_which_it_is()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ((JsonValue)"a").AsInt64());

        Assert.Equal("The JSON value is String, not Int64.", error.Message);
    }
}
