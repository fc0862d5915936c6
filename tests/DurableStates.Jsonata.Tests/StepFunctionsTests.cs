using DurableStates.Json;

namespace DurableStates.Jsonata.Tests;

/// <summary>What Step Functions adds to JSONata 2.0.6, refuses and bounds; recorded from AWS unless a comment says otherwise.</summary>
public sealed class StepFunctionsTests
{
    private const string StackOverflow = "Stack overflow error: Check for non-terminating recursive function. Consider rewriting as tail-recursive";
    private const string Memory = "Expression evaluation memory limit exceeded: Check for excessive memory usage";

    private static readonly JsonataBindings Bindings = new(
        JsonValue.Parse("""{"n":null,"xs":[1,2,3],"one":[5],"o":{"a":1}}"""),
        JsonValue.Parse("""{"input":{"id":7,"items":[{"p":1},{"p":2}]}}"""));

    [Theory]
    [InlineData("$partition([1,2,3,4,5], 2)", "[[1,2],[3,4],[5]]")]
    [InlineData("$partition([1,2,3], 1.9)", "[[1],[2],[3]]")]
    [InlineData("$partition([1,2,3])", "[[1,2,3]]")]
    [InlineData("$partition([1,2,3], 0)", "undefined")]
    [InlineData("$partition([], 2)", "undefined")]
    [InlineData("$partition($missing, 2)", "undefined")]
    [InlineData("$partition([1], -1)", "D3137")]
    [InlineData("$range(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("$range(1, 9, 9)", "1")]
    [InlineData("$range(5, 1, -2)", "[5,3,1]")]
    [InlineData("$range(1, 5)", "undefined")]
    [InlineData("$range(1, 5, 0)", "undefined")]
    [InlineData("$range(1, 5, -1)", "undefined")]
    [InlineData("$range(1.9, 3.9, 1.9)", "[1,2,3]")]
    [InlineData("$hash('hello', 'SHA-256')", "\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"")]
    [InlineData("$hash('hello', 'MD5')", "\"5d41402abc4b2a76b9719d911017c592\"")]
    [InlineData("$hash('hello', 'sha-256')", "D3137")]
    [InlineData("$hash('hello')", "undefined")]
    [InlineData("$hash(1, 'MD5')", "T0410")]
    [InlineData("$random(42)", "0.7275636800328681")]
    [InlineData("$random(42.9)", "0.7275636800328681")]
    [InlineData("$uuid(1)", "T0410")]
    [InlineData("$length($uuid())", "36")]
    [InlineData("$parse('{\"a\":[1,null]}')", """{"a":[1,null]}""")]
    [InlineData("$parse('')", "D3137")]
    [InlineData("$parse('1 2')", "D3137")]
    [InlineData("$parse('{\"a\":1,\"a\":2}')", "D3137")]
    [InlineData("$parse('1e400')", "D3137")]
    [InlineData("$parse($missing)", "undefined")]
    [InlineData("$parse(null)", "T0410")]
    [InlineData("$eval('1')", "T1006")]
    [InlineData("$randomSeeded(1)", "T1006")]
    [InlineData("$count(null)", "1")]
    [InlineData("$exists(null)", "true")]
    [InlineData("$type($n)", "\"null\"")]
    public void Functions_and_refusals(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("1/0", "\"Infinity\"")]
    [InlineData("-1/0", "\"-Infinity\"")]
    [InlineData("{\"a\": [0/0]}", """{"a":["NaN"]}""")]
    [InlineData("1/0 + 1", "D1001")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("$max([9007199254740993, 1])", "9007199254740993")]
    [InlineData("$min([9007199254740993, 9007199254740995])", "9007199254740993")]
    [InlineData("$string(9007199254740991)", "\"9007199254740991\"")]
    [InlineData("1.0", "1")]
    [InlineData("1e2", "100")]
    [InlineData("$string(1/3)", "\"0.333333333333333\"")]
    [InlineData("$string(100000000000000000000)", "\"100000000000000000000\"")]
    [InlineData("$string(1e21)", "\"1e+21\"")]
    [InlineData("$string(0.0000001)", "\"1e-7\"")]
    [InlineData("{'10': 1, '9': 2}", """{"10":1,"9":2}""")]
    public void Numbers(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_sum_of_a_hundred_terms_is_the_longest(int terms, bool accepted) =>
        Assert.Equal(accepted ? terms.ToString(System.Globalization.CultureInfo.InvariantCulture) : StackOverflow, Show(string.Join("+", Enumerable.Repeat("1", terms))));

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void Ninety_nine_parentheses_are_the_deepest(int depth, bool accepted) =>
        Assert.Equal(accepted ? "1" : StackOverflow, Show(new string('(', depth) + "1" + new string(')', depth)));

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Recursion_that_is_no_tail_call_ends_at_thirty_one(int n, bool accepted) =>
        Assert.Equal(accepted ? "31" : StackOverflow, Show($"($f := function($n){{ $n = 0 ? 0 : 1 + $f($n - 1) }}; $f({n}))"));

    [Fact]
    public void Tail_calls_cost_no_depth() =>
        Assert.Equal("50000", Show("($f := function($n, $a){ $n = 0 ? $a : $f($n - 1, $a + 1) }; $f(50000, 0))"));

    [Theory]
    [InlineData("$count([1..873782])", "873782")]
    [InlineData("$count([1..873783])", Memory)]
    [InlineData("$count($range(1, 360145, 1))", "360145")]
    [InlineData("$count($range(1, 360146, 1))", Memory)]
    [InlineData("$length($pad('', 7000000))", Memory)]
    public void Large_values_are_refused(string text, string expected) => Assert.Equal(expected, Show(text));

    [Fact]
    public void Endless_evaluation_ends()
    {
        var options = JsonataOptions.StepFunctions with { MaxTime = TimeSpan.FromMilliseconds(50) };
        var result = JsonataExpression.Parse("($f := function(){ $f() }; $f())", options).Evaluate();

        Assert.Equal("Expression evaluation timeout: Check for infinite loop", result.Error?.ToString());
    }

    [Theory]
    [InlineData("1 + 'a'", "T2002", "The right side of the \"+\" operator must evaluate to a number")]
    [InlineData("$n < 1", "T2010", "The expressions either side of operator \"<\" must evaluate to numeric or string values")]
    [InlineData("1 < 'a'", "T2009", "The values 1 and \"a\" either side of operator \"<\" must be of the same data type")]
    [InlineData("$sum('a')", "T0412", "Argument 1 of function \"sum\" must be an array of \"numbers\"")]
    [InlineData("$uppercase(1)", "T0410", "Argument 1 of function \"uppercase\" does not match function signature")]
    [InlineData("$error('mine')", "D3137", "mine")]
    [InlineData("$number('x')", "D3030", "Unable to cast value to a number: \"x\"")]
    [InlineData("$nothing()", "T1006", "Attempted to invoke a non-function")]
    [InlineData("{1: 2}", "T1003", "Key in object structure must evaluate to a string; got: 1")]
    public void Mistakes_are_told_in_the_words_of_the_reference(string text, string code, string message)
    {
        var error = JsonataExpression.Parse(text).Evaluate(default, Bindings).Error;

        Assert.Equal((code, message), (error?.Code, error?.Message));
    }

    [Fact]
    public void A_variable_hides_a_function_of_its_name() =>
        Assert.Equal("T1006", JsonataExpression.Parse("$count($xs)").Evaluate(default, new(JsonValue.Object(("count", 1)))).Error?.Code);

    [Fact]
    public void A_function_is_no_result()
    {
        var result = JsonataExpression.Parse("function($x){ $x }").Evaluate();

        Assert.True(result.Succeeded);
        Assert.True(result.IsFunction);
    }

    [Fact]
    public void Clock_and_chance_come_from_the_environment()
    {
        var environment = new JsonataEnvironment { Clock = new FixedClock(), NextRandom = () => 0.25, NextUuid = () => "id" };
        var result = JsonataExpression.Parse("[$now(), $millis(), $random(), $uuid()]").Evaluate(default, default, environment);

        Assert.Equal("""["2026-11-22T10:00:00.000Z",1795341600000,0.25,"id"]""", result.Value.ToJson());
    }

    [Fact]
    public async Task One_expression_serves_many_threads_at_once()
    {
        var expression = JsonataExpression.Parse("($f := function($n){ $n = 0 ? 0 : 1 + $f($n - 1) }; $sum($map([1..20], function($v){ $f($v) * $k })))");
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(k => Task.Run(() => expression.Evaluate(default, new(JsonValue.Object(("k", k)))).Value.AsInt64())));

        Assert.Equal(Enumerable.Range(0, 64).Select(k => 210L * k), results);
    }

    [Fact]
    public void A_result_that_becomes_an_input_has_forgotten_how_it_was_made()
    {
        var first = JsonataExpression.Parse("{\"kept\": $xs[$ > 2][]}").Evaluate(default, Bindings).Value;
        var second = JsonataExpression.Parse("$again.kept").Evaluate(default, new(JsonValue.Object(("again", first)))).Value;

        Assert.Equal("[3]", second.ToJson());
    }

    private static string Show(string text) => JsonataExpression.TryParse(text, null, out var expression, out var error)
        ? Show(expression.Evaluate(default, Bindings))
        : error.Code ?? error.Message;

    private static string Show(JsonataResult result) => result.Error is { } error ? error.Code ?? error.Message : result.Value.ToString();

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    }
}
