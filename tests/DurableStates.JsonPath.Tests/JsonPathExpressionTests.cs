namespace DurableStates.JsonPath.Tests;

public sealed class JsonPathExpressionTests
{
    private const string Orders = """{"orders":[{"id":1,"tags":["a","b"]},{"id":2,"tags":[]},{"id":"3","note":null}],"limit":2,"name":"x","none":null}""";

    [Theory]
    [InlineData("$.orders[0].id", "1")]
    [InlineData("$['orders'][ 0 ]['id']", "1")]
    [InlineData("$.orders[-1].id", "undefined")]
    [InlineData("$.orders[(@.length-1)].id", "\"3\"")]
    [InlineData("$.orders[(@.size() - 2)].id", "2")]
    [InlineData("$.orders[(@.length)].id", "8: The bracket is not closed: [(@.length)]")]
    [InlineData("$.orders.length()", "undefined")]
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
    [InlineData("$.orders[-3:-1].id", "undefined")]
    [InlineData("$.orders[0,5].id", "undefined")]
    [InlineData("$.orders[0:3:2].id", "[1,2,\"3\"]")]
    [InlineData("$.orders[0]['id','tags']", "{\"id\":1,\"tags\":[\"a\",\"b\"]}")]
    [InlineData("$.orders[0,1]['id','tags'][0]", "undefined")]
    [InlineData("$.orders[*].note", "[null]")]
    [InlineData("$.orders[0:2].note", "undefined")]
    [InlineData("$.orders[0]['gone','id']", "{\"id\":1}")]
    [InlineData("$..id", "[1,2,\"3\"]")]
    [InlineData("$..tags", "[[\"a\",\"b\"],[]]")]
    [InlineData("$..tags[0]", "undefined")]
    [InlineData("$..orders[0].id", "[1]")]
    [InlineData("$.*", "[[{\"id\":1,\"tags\":[\"a\",\"b\"]},{\"id\":2,\"tags\":[]},{\"id\":\"3\",\"note\":null}],2,\"x\",null]")]
    public void A_path_selects_what_is_there(string path, string expected) => Assert.Equal(expected, Shared.Find(path, Orders));

    [Theory]
    [InlineData("$.orders[?(@.id == 3)].id", "[\"3\"]")]
    [InlineData("$.orders[?(@.id==2)].id", "[2]")]
    [InlineData("$.orders[?(@.id < $.limit)].id", "[1]")]
    [InlineData("$.orders[?(@.tags)].id", "[1,2]")]
    [InlineData("$.orders[?(!@.tags)].id", "[\"3\"]")]
    [InlineData("$.orders[?(@.note)].id", "[]")]
    [InlineData("$.orders[?(@.note == null)].id", "[\"3\"]")]
    [InlineData("$.orders[?(@.missing == null)].id", "[]")]
    [InlineData("$.orders[?(@.tags[0] == a)].id", "[1]")]
    [InlineData("$.orders[?(@.tags[0] == 'a')].id", "[1]")]
    [InlineData("$.orders[?(@.tags[0] == \"a\")].id", "[]")]
    [InlineData("$.orders[?(@.tags[0] == $.name)].id", "[]")]
    [InlineData("$.orders[?(@.id == 1 || @.id == 2 && @.tags)].id", "[1,2]")]
    [InlineData("$.orders[?((@.id == 1 || @.id == 2) && @.tags[0] == a)].id", "[1]")]
    [InlineData("$.orders[?(!(@.id == 1))].id", "[]")]
    [InlineData("$.orders[?(!@.id == 1)].id", "[1]")]
    [InlineData("$.orders[?(@.id =~ /[12]/)].id", "[1,2]")]
    [InlineData("$.orders[?(@.id =~ /[1/)].id", "8: Filter brackets are not balanced")]
    [InlineData("$.orders[?(@.id =~ /(1/)].id", "8: The filter is not closed: [?(@.id =~ /(1/)]")]
    [InlineData("$.orders[?(@.tags contains 'a')].id", "8: Space not allowed in path")]
    [InlineData("$.orders[?(@.id in [1, '3'])].id", "8: Space not allowed in path")]
    [InlineData("$.orders[?(@.tags[?(@ == 'b')])].id", "8: A path in a filter must select one value at most; a filter in it may select many")]
    [InlineData("$.orders[?(@.tags[*] == 'b')].id", "8: the predicate path: @.tags[*] is not definite")]
    [InlineData("$[?(@.limit == 2)].name", "[\"x\"]")]
    [InlineData("$.[?(@.limit == 3)].name", "[]")]
    public void A_filter_keeps_what_fulfils_it(string path, string expected) => Assert.Equal(expected, Shared.Find(path, Orders));

    [Theory]
    [InlineData("$[?(@ == done)]", "[\"done\"]")]
    [InlineData("$[?(@ != done)]", "[true,null,\"Moby Dick\",\"it's\"]")]
    [InlineData("$[?(@ == Moby Dick)]", "[\"Moby Dick\"]")]
    [InlineData("$[?(@ == 'it\\'s')]", "[\"it's\"]")]
    [InlineData("$[?(@ == TRUE)]", "[true]")]
    [InlineData("$[?(@ == null)]", "[null]")]
    [InlineData("$[?(@ > 'a')]", "[true,\"done\",\"it's\"]")]
    [InlineData("$[?(@ =~ /m.*/i)]", "[\"Moby Dick\"]")]
    [InlineData("$[?(@ =~ /\\w+ \\QDick\\E/)]", "[\"Moby Dick\"]")]
    [InlineData("$[?(@ =~ text)]", "States.Runtime: Invalid path '$[?(@ =~ text)]' : One side of =~ must be a pattern between slashes")]
    public void Words_and_numbers_in_filters_are_texts_that_are_compared_by_the_kind_of_the_item(string path, string expected) =>
        Assert.Equal(expected, Shared.Read(path, """[true,null,"done","Moby Dick","it's"]"""));

    [Theory]
    [InlineData("""$['a\'b']""", "1")]
    [InlineData("""$['c"d']""", "2")]
    [InlineData("""$['e\"f']""", "3")]
    [InlineData("""$['g\h']""", "4")]
    [InlineData("""$["g"]""", "1: Could not analyze path component: [\"g\"]")]
    public void A_quoted_name_knows_no_escapes(string path, string expected) =>
        Assert.Equal(expected, Shared.Find(path, """{"a\\":1,"c\"d":2,"e\\\"f":3,"g\\h":4}"""));

    [Theory]
    [InlineData("$$.State.Name", "\"Here\"")]
    [InlineData("$$['State']['Name']", "\"Here\"")]
    [InlineData("$order.id", "7")]
    [InlineData("$order.lines[*]", "[1,2]")]
    [InlineData("$order", "{\"id\":7,\"lines\":[1,2]}")]
    [InlineData("$empty[0]", "undefined")]
    [InlineData("$größe_2", "\"XL\"")]
    [InlineData("$nothing.x", "undefined")]
    [InlineData("$nothing[*]", "[]")]
    public void A_path_starts_from_the_context_object_or_a_variable(string path, string expected) => Assert.Equal(expected, Shared.Find(path, "{}"));

    [Theory]
    [InlineData("$.gone", "States.Runtime: Invalid path '$.gone' : No results for path: $['gone']")]
    [InlineData("$.gone.deeper", "States.Runtime: Invalid path '$.gone.deeper' : Missing property in path $['gone']")]
    [InlineData("$.name[0]", "States.Runtime: Invalid path '$.name[0]' : Filter: [0] can only be applied to arrays. Current context is: x")]
    [InlineData("$.none[0]", "States.Runtime: Invalid path '$.none[0]' : The path $['none'] is null")]
    [InlineData("$.orders.length()", "States.Runtime: Invalid path '$.orders.length()' : Property ['length()'] not found in path $['orders']")]
    [InlineData("$.orders[5]", "States.Runtime: Invalid path '$.orders[5]' : Index out of bounds when evaluating path $['orders'][5]")]
    [InlineData("$.orders[-1]", "States.Runtime: Invalid path '$.orders[-1]' : Index out of bounds when evaluating path $['orders'][-1]")]
    [InlineData("$.gone[*].x", "[]")]
    [InlineData("$.orders[?(@.id > 5)]", "[]")]
    [InlineData("$['gone','orders'][0].id", "States.Runtime: Invalid path '$['gone','orders'][0].id' : Multi properties can only be used as path leafs: $['gone', 'orders']")]
    [InlineData("$.name.x", "States.Runtime: Invalid path '$.name.x' : Property ['x'] not found in path $['name']")]
    [InlineData("$.orders[?(@.id == true)]", "States.Runtime: Invalid path '$.orders[?(@.id == true)]' : The text 'true' cannot be compared with the number 1")]
    [InlineData("$.none", "null")]
    public void A_path_that_must_find_something_says_what_is_missing(string path, string expected) => Assert.Equal(expected, Shared.Read(path, Orders));

    [Theory]
    [InlineData("", "0: A path must start with '$'")]
    [InlineData("orders", "0: A path must start with '$'")]
    [InlineData("$.", "1: A path must not end with a period")]
    [InlineData("$..", "1: A path can not end with a scan.")]
    [InlineData("$.a b", "3: Space not allowed in path")]
    [InlineData("$ .a", "1: Invalid path $ .a")]
    [InlineData("$1st.a", "1: The name of a variable must not start with a digit")]
    [InlineData("$.a[b]", "3: Could not analyze path component: [b]")]
    [InlineData("$.a['b", "3: The bracket is not closed: ['b")]
    [InlineData("$.a[::2]", "3: For input string: \"\"")]
    [InlineData("$.a[(@.count-1)]", "3: Invalid function: @.count. Supported functions are: [(@.length - n)] and [(@.size() - n)]")]
    [InlineData("$.a[*", "3: Could not analyze path component: [*")]
    [InlineData("$.a[?(@.b = 1)]", "3: Space not allowed in path")]
    [InlineData("$.a[?(@.b == !@.c)]", "3: Invalid negation! Can only be used for existence check e.g [?(!@.foo)]")]
    [InlineData("$.a[?(true)]", "3: There is no comparison in true")]
    [InlineData("$.a[?(@.b &&)]", "3: Invalid operators @.b &&")]
    public void What_is_no_path_is_refused_at_its_place(string path, string expected)
    {
        Assert.False(JsonPathExpression.TryParse(path, out _, out var error));
        Assert.Equal(expected, $"{error.Position}: {error.Message}");
    }

    [Theory]
    [InlineData("$.a.b[0]", true)]
    [InlineData("$['a']['b','c']", true)]
    [InlineData("$.a[(@.length-1)]", true)]
    [InlineData("$.a.length()", true)]
    [InlineData("$.a[0,1]", false)]
    [InlineData("$.a[*]", false)]
    [InlineData("$..a", false)]
    [InlineData("$.a[?(@.b)]", false)]
    public void A_path_knows_whether_it_selects_one_value_at_most(string path, bool expected)
    {
        Assert.True(JsonPathExpression.TryParse(path, out var expression, out _));
        Assert.Equal(expected, expression.IsDefinite);
    }
}
