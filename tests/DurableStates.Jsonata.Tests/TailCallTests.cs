using DurableStates.Json;

namespace DurableStates.Jsonata.Tests;

/// <summary>Calls at the end of a function's body give their result to the function's caller as it is. Every result is that of jsonata-js 2.0.6.</summary>
public sealed class TailCallTests
{
    [Theory]
    [InlineData("$map([[1],[2,3]], function($v){ $filter($v, function($t){ true }) })", "[[1],[2,3]]")]
    [InlineData("$map([[1],[2,3]], function($v){ true ? $filter($v, function($t){ true }) : 0 })", "[[1],[2,3]]")]
    [InlineData("$map([[1],[2,3]], function($v){ ($w := $v; $filter($w, function($t){ true })) })", "[[1],[2,3]]")]
    [InlineData("$map([1,2], function($v){ $filter($v, function($t){ $t > 1 }) })", "[[],[2]]")]
    [InlineData("$map([{\"a\":1},{}], function($v){ $keys($v) })", "[[\"a\"],[]]")]
    [InlineData("$map([{\"a\":1},{}], function($v){ $spread($v) })", "[[{\"a\":1}],[]]")]
    [InlineData("$map([{\"a\":1},{}], function($v){ $each($v, function($w){ $w }) })", "[[1],[]]")]
    [InlineData("$map(['a','b'], function($v){ $match($v, /a/) })", "[[{\"match\":\"a\",\"index\":0,\"groups\":[]}],[]]")]
    [InlineData("$map([[{\"a\":1}], []], function($v){ $lookup($v, 'a') })", "[[1],[]]")]
    [InlineData("$map([1,2], function($v){ $map([$v], function($w){ $w }) })", "[[1],[2]]")]
    [InlineData("$map([1,2], function($v){ (function($w){ $filter($w, function($t){ true }) })($v) })", "[[1],[2]]")]
    [InlineData("$map([1,2], function($v){ [$filter($v, function($t){ true })] })", "[[1],[2]]")]
    [InlineData("(function($v){ $filter($v, function($t){ true }) })([1])", "1")]
    [InlineData("($f := function($n){ $n <= 0 ? $filter([1], function($t){ true }) : $f($n - 1) }; $map([0, 3], $f))", "[[1],[1]]")]
    public void A_sequence_does_not_collapse_on_its_way_out(string text, string expected) => AssertGives(text, expected);

    [Theory]
    [InlineData("($f := function(){ $uppercase() }; ('abc').$f())", "\"ABC\"")]
    [InlineData("($f := function(){ true ? $length() }; ['a','bc'].$f())", "[1,2]")]
    public void A_built_in_function_takes_the_context_of_the_caller(string text, string expected) => AssertGives(text, expected);

    [Theory]
    [InlineData("($f := function($n, $a){ $n <= 0 ? $a : $f($f(0, 5) - 5, $n) }; $f(3, 1))", "3")]
    [InlineData("($f := function($n){ $n <= 0 ? 0 : $append($f($n - 1), $n) }; $f(3))", "[0,1,2,3]")]
    [InlineData("($f := function($n){ $n <= 0 ? [] : $append($n, $f($n - 1)) }; $f(3))", "[3,2,1]")]
    public void Arguments_may_call_the_function_whose_body_ends_there(string text, string expected) => AssertGives(text, expected);

    // What a grouping around the call puts away is the call still to be made, as in the reference; it must not become that of another body.
    [Fact]
    public void A_call_that_was_put_away_is_made_when_its_turn_comes() =>
        AssertGives("($f := function($v){ ($keys($v)){ 'k': $ } }; $x := $f({\"a\":1}); $f({\"b\":1}); $x.k())", "\"a\"");

    [Fact]
    public void A_million_calls_at_the_end_of_bodies_need_no_depth()
    {
        var options = JsonataOptions.Version206 with { MaxDepth = 100 };
        var result = JsonataExpression.Parse("($f := function($n){ $n <= 0 ? $append(1, 2) : $f($n - 1) }; $f(1000000))", options).Evaluate();
        Assert.Equal("[1,2]", result.Value.ToJson());
    }

    private static void AssertGives(string text, string expected)
    {
        foreach (var options in new[] { JsonataOptions.Version206, JsonataOptions.StepFunctions, JsonataOptions.Latest })
        {
            // A binding with a function's name takes another way through the evaluator.
            foreach (var variables in new[] { default, JsonValue.Object(("unrelated", 1)), JsonValue.Object(("millis", 1)) })
            {
                var result = JsonataExpression.Parse(text, options).Evaluate(default, new(variables));
                Assert.True(result.Succeeded && result.Value.ToJson() == expected, $"{options.Dialect}: {text} gave {result}");
            }
        }
    }
}
