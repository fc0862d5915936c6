namespace DurableStates.JsonPath.Tests;

/// <summary>Release 2.9.0 of the library, which no state runs.</summary>
public sealed class LaterDialectTests
{
    private const string Orders = """{"orders":[{"id":1,"tags":["a","b"]},{"id":2,"tags":[]},{"id":"3","note":null}],"limit":2,"name":"x","none":null}""";

    [Theory]
    [InlineData("$.orders[0].id", "1")]
    [InlineData("$['orders'][ 0 ][\"id\"]", "1")]
    [InlineData("$.orders[-1].id", "\"3\"")]
    [InlineData("$.orders[3].id", "undefined")]
    [InlineData("$.orders.id", "undefined")]
    [InlineData("$.none", "null")]
    [InlineData("$.none.x", "undefined")]
    [InlineData("$.orders[*].id", "[1,2,\"3\"]")]
    [InlineData("$.missing[*].id", "[]")]
    [InlineData("$.missing[1:5].id", "[]")]
    [InlineData("$.orders[0,2].id", "[1,\"3\"]")]
    [InlineData("$.orders[1:].id", "[2,\"3\"]")]
    [InlineData("$.orders[:-1].id", "[1,2]")]
    [InlineData("$.orders[-2:].id", "[2,\"3\"]")]
    [InlineData("$.orders[-3:-1].id", "[1,2]")]
    [InlineData("$.orders[0:3:2].id", "[1,2,\"3\"]")]
    [InlineData("$.orders[0]['id','tags']", "{\"id\":1,\"tags\":[\"a\",\"b\"]}")]
    [InlineData("$.orders[0,1]['id','tags'][0]", "[\"a\"]")]
    [InlineData("$.orders[0]['gone','id']", "{\"id\":1}")]
    [InlineData("$['gone','orders'][0].id", "[1]")]
    [InlineData("$..id", "[1,2,\"3\"]")]
    [InlineData("$..tags[0]", "[\"a\"]")]
    [InlineData("$.*", "[[{\"id\":1,\"tags\":[\"a\",\"b\"]},{\"id\":2,\"tags\":[]},{\"id\":\"3\",\"note\":null}],2,\"x\",null]")]
    public void A_path_selects_what_is_there(string path, string expected) => Assert.Equal(expected, Shared.Find(path, Orders, JsonPathDialect.Jayway29));

    [Theory]
    [InlineData("$.orders[?(@.id == 3)].id", "[\"3\"]")]
    [InlineData("$.orders[?(@.id < $.limit)].id", "[1]")]
    [InlineData("$.orders[?(@.note)].id", "[\"3\"]")]
    [InlineData("$.orders[?(!@.note)].id", "[1,2]")]
    [InlineData("$.orders[?(@.missing == null)].id", "[1,2,\"3\"]")]
    [InlineData("$.orders[?(@.tags contains 'a')].id", "[1]")]
    [InlineData("$.orders[?(@.tags size 0)].id", "[2]")]
    [InlineData("$.orders[?(@.tags size 2)].id", "[1]")]
    [InlineData("$.orders[?(@.id size 0)].id", "[]")]
    [InlineData("$.orders[?(@.id size 1)].id", "[\"3\"]")]
    [InlineData("$.orders[?(@.tags empty true)].id", "[2]")]
    [InlineData("$.orders[?(@.id in [1, '3'])].id", "[1,\"3\"]")]
    [InlineData("$.orders[?(@.id nin [1, '3'])].id", "[2]")]
    [InlineData("$.orders[?(@.tags subsetof ['a','b','c'])].id", "[1,2]")]
    [InlineData("$.orders[?(@.tags anyof ['b'])].id", "[1]")]
    [InlineData("$.orders[?(@.tags noneof ['b'])].id", "[2]")]
    [InlineData("$.orders[?(@.id == 1 || @.id == 2 && @.tags size 0)].id", "[1,2]")]
    [InlineData("$.orders[?((@.id == 1 || @.id == 2) && !(@.tags size 0))].id", "[1]")]
    [InlineData("$.orders[?(@.id === '3')].id", "[\"3\"]")]
    [InlineData("$.orders[?(@.id =~ /[12]/)].id", "[1,2]")]
    [InlineData("$.orders[?(@.id =~ /[1/)].id", "23: Failed to parse filter: [?(@.id =~ /[1/)], error on position: 15, char: )")]
    [InlineData("$.orders[?(@.tags.length() > 1)].id", "[1]")]
    [InlineData("$.orders[?(@.tags[?(@ == 'b')])].id", "[1,2]")]
    [InlineData("$[?(@.limit == 2)].name", "[\"x\"]")]
    [InlineData("$.[?(@.limit == 3)].name", "[]")]
    public void A_filter_keeps_what_fulfils_it(string path, string expected) => Assert.Equal(expected, Shared.Find(path, Orders, JsonPathDialect.Jayway29));

    [Theory]
    [InlineData("""$['a\'b']""", "1")]
    [InlineData("""$["a'b"]""", "1")]
    [InlineData("""$['c"d']""", "2")]
    [InlineData("""$['e\"f']""", "3")]
    [InlineData("""$['g\\h']""", "4")]
    public void A_quoted_name_escapes_its_own_quote_and_the_backslash(string path, string expected) =>
        Assert.Equal(expected, Shared.Find(path, """{"a'b":1,"c\"d":2,"e\\\"f":3,"g\\h":4}""", JsonPathDialect.Jayway29));

    [Theory]
    [InlineData("$.gone", "States.Runtime: Invalid path '$.gone' : No results for path: $['gone']")]
    [InlineData("$.gone.deeper", "States.Runtime: Invalid path '$.gone.deeper' : Missing property in path $['gone']")]
    [InlineData("$.name[0]", "States.Runtime: Invalid path '$.name[0]' : Filter: [0] can only be applied to arrays. Current context is: x")]
    [InlineData("$.none[0]", "States.Runtime: Invalid path '$.none[0]' : The path $['none'] is null")]
    [InlineData("$.orders.length()", "3")]
    [InlineData("$.orders[5]", "States.Runtime: Invalid path '$.orders[5]' : No results for path: $['orders'][5]")]
    [InlineData("$.orders[?(@.id > 5)]", "[]")]
    [InlineData("$['gone','orders'][0].id", "[1]")]
    [InlineData("$[\"name\"].x", "States.Runtime: Invalid path '$[\"name\"].x' : Expected to find an object with property ['x'] in path $['name'] but found 'java.lang.String'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.")]
    [InlineData("$.none", "null")]
    public void A_path_that_must_find_something_says_what_is_missing(string path, string expected) => Assert.Equal(expected, Shared.Read(path, Orders, JsonPathDialect.Jayway29));

    [Theory]
    [InlineData("", "0: A path must start with '$'")]
    [InlineData("orders", "0: A path must start with '$'")]
    [InlineData("$.", "1: Path must not end with a '.' or '..'")]
    [InlineData("$..", "2: Path must not end with a '.' or '..'")]
    [InlineData("$...a", "3: Character '.' on position 3 is not valid.")]
    [InlineData("$.a b", "2: Use bracket notion ['my prop'] if your property contains blank characters. position: 2")]
    [InlineData("$ .a", "1: Illegal character at position 1 expected '.' or '['")]
    [InlineData("$1st.a", "1: The name of a variable must not start with a digit")]
    [InlineData("$.a[b]", "3: Could not parse token starting at position 3. Expected ?, ', 0-9, * ")]
    [InlineData("$.a['b]", "4: Property has not been closed - missing closing '")]
    [InlineData("$.a['b' 'c']", "6: Property must be separated by comma or Property must be terminated close square bracket at index 6")]
    [InlineData("$.a['b',]", "8: Found empty property at index 8")]
    [InlineData("$.a[::2]", "4: Failed to parse SliceOperation: ::2")]
    [InlineData("$.a[1,]", "4: Failed to parse token in ArrayIndexOperation: 1,")]
    [InlineData("$.a[*", "5: Expected wildcard token to end with ']' on position 5")]
    [InlineData("$.a.sort(", "8: Arguments to function: 'sort' are not closed properly.")]
    [InlineData("$.a[?(@.b = 1)]", "10: Expected character: )")]
    public void What_is_no_path_is_refused_at_its_place(string path, string expected)
    {
        Assert.False(JsonPathExpression.TryParse(path, JsonPathDialect.Jayway29, out _, out var error));
        Assert.Equal(expected, $"{error.Position}: {error.Message}");
    }

    [Theory]
    [InlineData("$.a.b[0]", true)]
    [InlineData("$['a']['b','c']", true)]
    [InlineData("$['a','b'].c", false)]
    [InlineData("$.a[0,1]", false)]
    [InlineData("$.a[*]", false)]
    [InlineData("$..a", false)]
    [InlineData("$.a[?(@.b)]", false)]
    public void A_path_knows_whether_it_selects_one_value_at_most(string path, bool expected)
    {
        Assert.True(JsonPathExpression.TryParse(path, JsonPathDialect.Jayway29, out var expression, out _));
        Assert.Equal(expected, expression.IsDefinite);
    }
}
