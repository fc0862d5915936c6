using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

public sealed class ReferencePathTests
{
    [Theory]
    [InlineData("$", "{\"a\":1}", "\"new\"")]
    [InlineData("$.b", "{\"a\":1}", "{\"a\":1,\"b\":\"new\"}")]
    [InlineData("$.a", "{\"a\":1,\"b\":2}", "{\"a\":\"new\",\"b\":2}")]
    [InlineData("$.x.y.z", "{\"a\":1}", "{\"a\":1,\"x\":{\"y\":{\"z\":\"new\"}}}")]
    [InlineData("$['x y'].z", "{}", "{\"x y\":{\"z\":\"new\"}}")]
    [InlineData("$.list[1]", "{\"list\":[1,2,3]}", "{\"list\":[1,\"new\",3]}")]
    [InlineData("$.list[0].a.b", "{\"list\":[{}]}", "{\"list\":[{\"a\":{\"b\":\"new\"}}]}")]
    [InlineData("$.store\\.book", "{}", "{\"store.book\":\"new\"}")]
    [InlineData("$.foo\\@bar.baz\\[\\[.\\?pretty", "{}", "{\"foo@bar\":{\"baz[[\":{\"?pretty\":\"new\"}}}")]
    [InlineData("$.a.b", "{\"a\":1}", "States.ResultPathMatchFailure: Unable to apply Reference Path $.a.b to input {\"a\":1}")]
    [InlineData("$.a.b", "{\"a\":null}", "States.ResultPathMatchFailure: Unable to apply Reference Path $.a.b to input {\"a\":null}")]
    [InlineData("$.a", "\"text\"", "States.ResultPathMatchFailure: Unable to apply Reference Path $.a to input \"text\"")]
    [InlineData("$.list[3]", "{\"list\":[1,2,3]}", "States.ResultPathMatchFailure: Unable to apply Reference Path $.list[3] to input {\"list\":[1,2,3]}")]
    [InlineData("$.list[-1]", "{\"list\":[1,2,3]}", "States.ResultPathMatchFailure: Unable to apply Reference Path $.list[-1] to input {\"list\":[1,2,3]}")]
    [InlineData("$$.State", "{}", "States.ResultPathMatchFailure: Unable to apply Reference Path $$.State to input {}")]
    public void A_value_is_put_where_the_path_points(string text, string document, string expected)
    {
        Assert.True(ReferencePath.TryParse(text, out var path, out _));
        Assert.Equal(expected, Shared.Describe(path.Write(JsonValue.Parse(document), "new")));
    }

    [Theory]
    [InlineData("a.b", "Reference path didn't start with '$'")]
    [InlineData("$.a[*]", "A reference path points at one place; [*] may find many")]
    [InlineData("$..a", "A reference path points at one place; .. may find many")]
    [InlineData("$.a[0,1]", "A reference path points at one place; [0,1] may find many")]
    [InlineData("$.a[?(@.b)]", "A reference path points at one place; [?] may find many")]
    [InlineData("$.a.length()", "A reference path points at one place; .length() may find many")]
    public void A_path_to_more_than_one_place_is_no_reference_path(string text, string expected)
    {
        Assert.False(ReferencePath.TryParse(text, out _, out var error));
        Assert.Equal(expected, error.Message);
    }

    [Theory]
    [InlineData("$.list[1].a", "7")]
    [InlineData("$.store\\.book", "5")]
    [InlineData("$.list[2]", "States.Runtime: Invalid path '$.list[2]' : Index out of bounds when evaluating path $['list'][2]")]
    [InlineData("$.list.a", "States.Runtime: Invalid path '$.list.a' : Property ['a'] not found in path $['list']")]
    public void What_is_at_the_place_is_read(string text, string expected)
    {
        Assert.True(ReferencePath.TryParse(text, out var path, out _));
        Assert.Equal(expected, Shared.Describe(path.Read(Shared.Scope("""{"list":[1,{"a":7}],"store.book":5}"""))));
    }

    [Fact]
    public void Writing_leaves_the_old_document_as_it_was()
    {
        var before = JsonValue.Parse("""{"a":{"b":[1]}}""");
        Assert.True(ReferencePath.TryParse("$.a.b[0]", out var path, out _));

        path.Write(before, 2);

        Assert.Equal("""{"a":{"b":[1]}}""", before.ToJson());
    }
}
