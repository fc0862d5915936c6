namespace DurableStates.Jsonata.Tests;

public sealed class AnalysisTests
{
    [Theory]
    [InlineData("$x + $count($y)", "x y")]
    [InlineData("($a := $b; $a + $c)", "b c")]
    [InlineData("$map($xs, function($v, $i){ $v + $i + $k })", "xs k")]
    [InlineData("$orders@$o#$i.lines[$o.id = $i].($z)", "orders z")]
    [InlineData("($f := function($n){ $n = 0 ? 1 : $f($n - 1) }; $f($n))", "n")]
    [InlineData("$states.input", "states")]
    public void Free_variables_are_those_that_nothing_binds(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonataExpression.Parse(text).Analyze().FreeVariables));

    [Theory]
    [InlineData("$count($map($x, $string)) & $f()", "count map f")]
    [InlineData("($f := $uppercase; $f('a'))", "")]
    public void Called_functions_are_listed(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', JsonataExpression.Parse(text).Analyze().CalledFunctions));

    [Fact]
    public void Members_of_states_are_listed() =>
        Assert.Equal(["input", "context"], JsonataExpression.Parse("$states.input.a & $states.context.State.Name & $states.input[0]").Analyze().StatesMembers);

    [Theory]
    [InlineData("a.b", "a")]
    [InlineData("$states.input.a[b = 1].c", "")]
    [InlineData("$map($xs, function($v){ $v.a & b })", "b")]
    [InlineData("$xs.{'a': b, 'c': $}", "")]
    [InlineData("{'a': b, 'c': $}", "b $")]
    [InlineData("$xs^(price){kind: price}", "")]
    [InlineData("$xs ~> |a|{'b': c}|", "")]
    [InlineData("sum(1)", "sum")]
    [InlineData("(a; [b]; c ? d)", "a b c d")]
    public void Names_that_stand_for_the_input_document_are_refused(string text, string expected)
    {
        var analysis = JsonataExpression.Parse(text).Analyze();

        Assert.Equal(expected, string.Join(' ', analysis.TopLevelReferences));
        Assert.Equal(analysis.TopLevelReferences.Select(name => $"Reference to '{name}' at the top level is not supported."), analysis.Refusals.Select(refusal => refusal.Message));
    }

    [Fact]
    public void A_reference_to_the_root_is_refused_anywhere()
    {
        Assert.Equal("Reference to '$$' is not supported.", JsonataExpression.Parse("$x.($$.y)").Analyze().Refusals.Single().Message);
        Assert.False(JsonataExpression.TryParse("$$", JsonataOptions.StepFunctions with { RefusesInputReferences = true }, out _, out var error));
        Assert.Equal("UNSUPPORTED_JSONATA_EXPRESSION", error.Code);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1 + 1", 2)]
    [InlineData("1 + 1 + 1", 3)]
    [InlineData("$x.y", 2)]
    [InlineData("$map($x, function($v){ $v + 1 })", 4)]
    public void The_depth_is_estimated(string text, int depth) => Assert.Equal(depth, JsonataExpression.Parse(text).Analyze().DepthEstimate);
}
