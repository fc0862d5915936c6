using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Jsonata.Tests.Syntax;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("a.b.c", "a.b.c")]
    [InlineData("`a b`.`true`.`$x`", "`a b`.`true`.`$x`")]
    [InlineData("$states . input.'x y'", "$states.input.\"x y\"")]
    [InlineData("1+2*3-(4-5)", "1 + 2 * 3 - (4 - 5)")]
    [InlineData("(1+2)*3", "(1 + 2) * 3")]
    [InlineData("-a.b + -1", "-a.b + -1")]
    [InlineData("a?b:c?d:e", "a ? b : c ? d : e")]
    [InlineData("($x:=1;$y:=$x+1;)", "($x := 1; $y := $x + 1)")]
    [InlineData("function($a,$b)<nn:n>{$a+$b}(1,2)", "function($a, $b)<nn:n>{ $a + $b }(1, 2)")]
    [InlineData("function($v)<x-:`b c`x>{$v}", "function($v)<x-:bx>{ $v }")]
    [InlineData("λ($x){$x}", "function($x){ $x }")]
    [InlineData("a[b=1][0][]", "a[b = 1][0][]")]
    [InlineData("a^(>b,c).d", "a^(>b, c).d")]
    [InlineData("a{b:c}[0]", "a{b: c}[0]")]
    [InlineData("[1..5, 7][]", "[1..5, 7][]")]
    [InlineData("a@$x#$i.%.b", "a@$x#$i.%.b")]
    [InlineData("$ ~> |a|{'b':1},['c']|", "$ ~> |a|{\"b\": 1}, [\"c\"]|")]
    [InlineData("$match(a,/b\\/c/im)", "$match(a, /b\\/c/im)")]
    [InlineData("$f(?, 1)", "$f(?, 1)")]
    [InlineData("and and or or in", "`and` and `or` or `in`")]
    [InlineData("**.*[%.a]", "**.*[%.a]")]
    [InlineData("'a\\u0001\"' & \"😀\"", "\"a\\u0001\\\"\" & \"😀\"")]
    [InlineData("/* comment */ 1 /* another */", "1")]
    public void An_expression_prints_in_one_way(string text, string expected)
    {
        Assert.True(JsonataSyntax.TryParse(text, JsonataDialect.StepFunctions, out var syntax, out _));
        Assert.Equal(expected, syntax.ToString());
    }

    [Fact]
    public void Built_trees_get_the_parentheses_that_they_need_and_no_more()
    {
        var (x, y, z) = (Variable("x"), Variable("y"), Variable("z"));

        Assert.Equal("($x + $y) * $z", Binary(Binary(x, BinaryOperator.Add, y), BinaryOperator.Multiply, z).ToString());
        Assert.Equal("$x - ($y - $z)", Binary(x, BinaryOperator.Subtract, Binary(y, BinaryOperator.Subtract, z)).ToString());
        Assert.Equal("$x - $y - $z", Binary(Binary(x, BinaryOperator.Subtract, y), BinaryOperator.Subtract, z).ToString());
        Assert.Equal("($x ? $y : $z) & \"\"", Binary(Conditional(x, y, z), BinaryOperator.Concatenate, Text("")).ToString());
        Assert.Equal("$x = ($y ? 1)", Binary(x, BinaryOperator.Equal, Conditional(y, Number(1))).ToString());
        Assert.Equal("$x ? ($y ? 1) : 2", Conditional(x, Conditional(y, Number(1)), Number(2)).ToString());
        Assert.Equal("($x.a)[0]", Index(Member(x, "a"), Number(0)).ToString());
        Assert.Equal("[$map($x, function($v){ $v.a })[]]", List(Call("map", x, Lambda(["v"], Member(Variable("v"), "a")))).ToString());
        Assert.Equal("-($x + $y)", Negate(Binary(x, BinaryOperator.Add, y)).ToString());
        Assert.Equal("(-$x)[0]", Index(Negate(x), Number(0)).ToString());
        Assert.Equal("($x[]) / 2", Binary(new KeepArrayExpression(x), BinaryOperator.Divide, Number(2)).ToString());
        Assert.Equal("$lookup($x, \"a`b\")", Member(x, "a`b").ToString());
        Assert.Equal("$x.`and`.`a-b`", Members(x, "and", "a-b").ToString());
        Assert.Equal("{\"a\": [1, [2, -3.5]], \"b\": null}", Constant(Json.JsonValue.Parse("""{"a":[1,[2,-3.5]],"b":null}""")).ToString());
        Assert.Equal("($x := 1; [1..$x])", Block(Assign("x", Number(1)), JsonataBuild.Range(Number(1), x)).ToString());
        Assert.Equal("$x + ($y := 1)", Binary(x, BinaryOperator.Add, Assign("y", Number(1))).ToString());
        Assert.Equal("-($x{\"a\": 1}.b)", Negate(Member(new GroupExpression(x, [new(Text("a"), Number(1))]), "b")).ToString());
    }

    [Fact]
    public void Every_expression_of_the_reference_suite_reads_back_as_the_same_tree()
    {
        var count = 0;
        foreach (var (name, content) in Conformance.SuiteCases())
        {
            if (JsonataSyntax.TryParse(content["expr"].AsString(), JsonataDialect.Latest, out var tree, out _))
            {
                var text = tree.ToString();
                Assert.True(JsonataSyntax.TryParse(text, JsonataDialect.Latest, out var again, out var error), $"{name}: {text}: {error}");
                Assert.True(tree.Equals(again), $"{name}: {text}");
                count++;
            }
        }

        Assert.True(count > 1600);
    }
}
