namespace DurableStates.JsonPath.Tests;

public sealed class IntrinsicTests
{
    [Theory]
    [InlineData("States.Format('Hello {}, {}', $.name, 'you')", "\"Hello Ada, you\"")]
    [InlineData("States.Format('\\'{}\\' \\{\\} \\\\ {}', $.name, null)", "\"'Ada' {} \\\\ null\"")]
    [InlineData("States.Format($.template, $.name)", "\"Hi Ada\"")]
    [InlineData("States.Format('{}', $.object)", "\"{a=1, b=[x, null]}\"")]
    [InlineData("States.Format('{} {}', 1.5, true)", "\"1.5 true\"")]
    [InlineData("States.Format('no places')", "\"no places\"")]
    [InlineData("States.JsonToString($.object)", "\"{\\\"a\\\":1,\\\"b\\\":[\\\"x\\\",null]}\"")]
    [InlineData("States.StringToJson('{\"a\": 1}')", "{\"a\":1}")]
    [InlineData("States.StringToJson(' ')", "null")]
    [InlineData("States.StringSplit(',a.b,,', '.,')", "[\"a\",\"b\"]")]
    [InlineData("States.StringSplit('', ',')", "[]")]
    [InlineData("States.StringSplit('abc', '')", "[\"abc\"]")]
    [InlineData("States.Base64Encode('ñ')", "\"w7E=\"")]
    [InlineData("States.Base64Decode('YWJj')", "\"abc\"")]
    [InlineData("States.Base64Decode('YWI')", "\"ab\"")]
    [InlineData("States.Base64Decode(' YWJjZA== ')", "\"abcd\"")]
    [InlineData("States.Hash('hello', 'MD5')", "\"5d41402abc4b2a76b9719d911017c592\"")]
    [InlineData("States.Hash('hello', 'SHA-1')", "\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"")]
    [InlineData("States.UUID()", "\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\"")]
    public void Texts(string call, string expected) =>
        Assert.Equal(expected, Shared.Call(call, """{"name":"Ada","template":"Hi {}","object":{"a":1,"b":["x",null]}}"""));

    [Theory]
    [InlineData("States.Array()", "[]")]
    [InlineData("States.Array(1, 'a', $.list, null)", "[1,\"a\",[1,2,3],null]")]
    [InlineData("States.ArrayPartition($.list, 2)", "[[1,2],[3]]")]
    [InlineData("States.ArrayPartition($.list, 2.9)", "[[1,2],[3]]")]
    [InlineData("States.ArrayPartition($.empty, 2)", "[]")]
    [InlineData("States.ArrayContains($.deep, States.Array(1, 2))", "true")]
    [InlineData("States.ArrayContains($.list, '1')", "false")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("States.ArrayRange(1, 9, 9)", "[1]")]
    [InlineData("States.ArrayRange(5, 1, -2)", "[5,3,1]")]
    [InlineData("States.ArrayRange(5, 1, 1)", "[]")]
    [InlineData("States.ArrayRange(1.6, 1.4, 1)", "[1]")]
    [InlineData("States.ArrayGetItem($.list, 2)", "3")]
    [InlineData("States.ArrayGetItem($.list, 1.2)", "2")]
    [InlineData("States.ArrayGetItem($.empty, 5)", "null")]
    [InlineData("States.ArrayLength($.list)", "3")]
    [InlineData("States.ArrayUnique($.doubles)", "[1,\"1\",{\"a\":1},null]")]
    [InlineData("States.ArrayLength($.list[*])", "3")]
    public void Arrays(string call, string expected) =>
        Assert.Equal(expected, Shared.Call(call, """{"list":[1,2,3],"empty":[],"deep":[[1,2],3],"doubles":[1,1.0,"1",{"a":1},{"a":1},null,null]}"""));

    [Theory]
    [InlineData("States.MathAdd(1.49, 1.5)", "3")]
    [InlineData("States.MathAdd(-0.5, 0.5)", "1")]
    [InlineData("States.MathAdd(-1.5, 0)", "-1")]
    [InlineData("States.MathAdd(2147483646, 1)", "2147483647")]
    [InlineData("States.MathRandom(5, 10)", "9")]
    [InlineData("States.MathRandom(0, 100, 42)", "30")]
    [InlineData("States.MathRandom(0, 16, 42)", "11")]
    [InlineData("States.JsonMerge($.a, $.b, false)", "{\"x\":2,\"n\":{\"q\":1},\"y\":3}")]
    [InlineData("States.JsonMerge($.a, $.b, 'false')", "{\"x\":2,\"n\":{\"q\":1},\"y\":3}")]
    public void Numbers_and_objects(string call, string expected) =>
        Assert.Equal(expected, Shared.Call(call, """{"a":{"x":1,"n":{"p":1}},"b":{"x":2,"n":{"q":1},"y":3}}"""));

    [Theory]
    [InlineData("States.Format('{} {}', 1)", "Format")]
    [InlineData("States.Format(1)", "Format")]
    [InlineData("States.StringToJson('{bad}')", "StringToJson")]
    [InlineData("States.StringToJson(1)", "StringToJson")]
    [InlineData("States.StringSplit(1, ',')", "StringSplit")]
    [InlineData("States.Base64Decode(1)", "Base64Decode")]
    [InlineData("States.Hash('a', 'sha-256')", "Hash")]
    [InlineData("States.ArrayPartition($, 1)", "ArrayPartition")]
    [InlineData("States.ArrayPartition(States.Array(1), 0.6)", "ArrayPartition")]
    [InlineData("States.ArrayRange(1, 1001, 1)", "ArrayRange")]
    [InlineData("States.ArrayRange(1, 10, 0.9)", "ArrayRange")]
    [InlineData("States.ArrayGetItem(States.Array(1), 1)", "ArrayGetItem")]
    [InlineData("States.ArrayGetItem(States.Array(1), -1)", "ArrayGetItem")]
    [InlineData("States.ArrayLength('abc')", "ArrayLength")]
    [InlineData("States.JsonMerge($, $, true)", "JsonMerge")]
    [InlineData("States.JsonMerge($, null, false)", "JsonMerge")]
    [InlineData("States.MathAdd('1', 2)", "MathAdd")]
    [InlineData("States.MathAdd(2147483647, 1)", "MathAdd")]
    [InlineData("States.MathRandom(1.4, 1.6)", "MathRandom")]
    [InlineData("States.MathRandom(1, 5, 'x')", "MathRandom")]
    [InlineData("States.Hash('a')", "Hash")]
    [InlineData("States.UUID(1)", "UUID")]
    public void Arguments_that_do_not_fit_fail_the_call(string call, string function) =>
        Assert.Equal($"States.Runtime: Invalid arguments in States.{function}", Shared.Call(call));

    [Theory]
    [InlineData("States.Base64Encode($.t)", "Base64Encode")]
    [InlineData("States.Base64Decode($.t)", "Base64Decode")]
    [InlineData("States.Hash($.t, 'SHA-1')", "Hash")]
    public void Ten_thousand_characters_are_encoded_and_hashed_and_no_more(string call, string function)
    {
        var refused = $"States.Runtime: Invalid arguments in States.{function}";

        Assert.NotEqual(refused, Shared.Call(call, $$"""{"t":"{{new string('a', 10_000)}}"}"""));
        Assert.Equal(refused, Shared.Call(call, $$"""{"t":"{{new string('a', 10_001)}}"}"""));
    }

    [Theory]
    [InlineData("States.Format('{', 1)", "matching '}' not found for '{'.")]
    [InlineData("States.Format('{{}}', 1)", "matching '}' not found for '{'.")]
    [InlineData("States.Format('{} }', 1)", "matching '{' not found for '}'.")]
    [InlineData("States.Format('Hi {}, use \\\\{ n \\\\}', 1)", "matching '}' not found for '{'.")]
    [InlineData("States.Format($.t, 1)", "matching '}' not found for '{'.")]
    public void A_template_with_a_lone_brace_is_named(string call, string fault) =>
        Assert.Equal($"States.Runtime: Invalid template in States.Format: {fault}", Shared.Call(call, """{"t":"{ {}"}"""));

    [Fact]
    public void A_path_that_finds_nothing_fails_with_its_field_and_the_input() => Assert.Equal(
        "States.Runtime: The JSONPath '$.gone' specified for the field 'value.$' could not be found in the input '{\"a\":1}'",
        Shared.Call("States.JsonToString($.gone)", "{\"a\":1}"));

    [Theory]
    [InlineData("States.Nothing()", "0: There is no intrinsic function 'States.Nothing'")]
    [InlineData("States.format()", "0: There is no intrinsic function 'States.format'")]
    [InlineData("States.Array", "12: An opening parenthesis should be here")]
    [InlineData("States.Array(1", "14: A comma or a closing parenthesis should be here")]
    [InlineData("States.Array(1, )", "16: '' is no argument: a text in single quotes, a number, true, false, null, a path or a call is")]
    [InlineData("States.Array(\"a\")", "13: '\"a\"' is no argument: a text in single quotes, a number, true, false, null, a path or a call is")]
    [InlineData("States.Array('a)", "13: The text has no closing quote")]
    [InlineData("States.Array('a\\n')", "14: A backslash stands only before a quote, a brace or a backslash")]
    [InlineData("States.Array($.a[)", "16: Could not analyze path component: [)")]
    [InlineData("States.Array($.a b)", "16: Space not allowed in path")]
    [InlineData("States.Array(1)[0]", "15: Nothing may follow the call of an intrinsic function")]
    public void What_is_no_call_is_refused_at_its_place(string call, string expected) => Assert.Equal(expected, Shared.Call(call));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Ten_calls_nest_and_eleven_do_not(int depth, bool expected)
    {
        var call = string.Concat(Enumerable.Repeat("States.Array(", depth)) + new string(')', depth);
        Assert.Equal(expected, Intrinsic.TryParse(call, out _, out _));
    }
}
