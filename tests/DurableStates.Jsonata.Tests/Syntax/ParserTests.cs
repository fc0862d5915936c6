using DurableStates.Jsonata.Syntax;

namespace DurableStates.Jsonata.Tests.Syntax;

public sealed class ParserTests
{
    [Theory]
    [InlineData("\"abc", "S0101", 4, "String literal must be terminated by a matching quote")]
    [InlineData("1e1000", "S0102", 0, "Number out of range: \"1e1000\"")]
    [InlineData("'a\\y'", "S0103", 3, "Unsupported escape sequence: \\\"y\"")]
    [InlineData("'a\\u12'", "S0104", 3, "The escape sequence \\u must be followed by 4 hex digits")]
    [InlineData("`abc", "S0105", 4, "Quoted property name must be terminated with a backquote (`)")]
    [InlineData("1 /* a", "S0106", 2, "Comment has no closing tag")]
    [InlineData("a b", "S0201", 3, "Syntax error: \"b\"")]
    [InlineData("[1 2]", "S0202", 4, "Expected \"]\", got 2")]
    [InlineData("(1", "S0203", 2, "Expected \")\" before end of expression")]
    [InlineData("a ! b", "S0204", 3, "Unknown operator: \"!\"")]
    [InlineData("function(1){1}", "S0208", 10, "Parameter 1 of function definition must be a variable name (start with $)")]
    [InlineData("1 +", "S0207", 3, "Unexpected end of expression")]
    [InlineData(")", "S0211", 1, "The symbol \")\" cannot be used as a unary operator")]
    [InlineData("a ?? b", "S0211", 4, "The symbol \"?\" cannot be used as a unary operator")]
    [InlineData("a := 1", "S0212", 1, "The left side of := must be a variable name (start with $)")]
    [InlineData("a@b", "S0214", 3, "The right side of \"@\" must be a variable name (start with $)")]
    [InlineData("//", "S0301", 1, "Empty regular expressions are not allowed")]
    [InlineData("/a", "S0302", 2, "No terminating / in regular expression")]
    [InlineData("function($x)<s<n>:s>{1}", "S0401", 15, "Type parameters can only be applied to functions and arrays")]
    public void What_is_wrong_is_said_in_the_words_of_the_reference(string text, string code, int position, string message)
    {
        Assert.False(JsonataSyntax.TryParse(text, JsonataDialect.Version206, out _, out var error));
        Assert.Equal((code, position, message), (error.Code, error.Position, error.Message));
    }

    [Fact]
    public void The_default_operators_exist_in_the_latest_version()
    {
        Assert.True(JsonataSyntax.TryParse("a ?? b ?: c", JsonataDialect.Latest, out var syntax, out _));
        Assert.IsType<BinaryExpression>(syntax);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("-", "")]
    [InlineData("1+", "")]
    [InlineData("a[", "]")]
    [InlineData("{'a':", "}")]
    [InlineData("function(){", "}")]
    [InlineData("a?b:", "")]
    public void Nesting_without_end_is_an_error_and_not_a_crash(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.False(JsonataSyntax.TryParse(text, JsonataDialect.Latest, out _, out var error));
        Assert.StartsWith("Stack overflow error", error.Message, StringComparison.Ordinal);
    }
}
