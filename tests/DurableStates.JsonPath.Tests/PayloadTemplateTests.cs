using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

public sealed class PayloadTemplateTests
{
    [Fact]
    public void Fields_with_a_dollar_suffix_are_computed_at_any_depth()
    {
        var template = """{"id.$":"$.order.id","all.$":"$.order.lines[*]","const":{"x":[1]},"list":[{"state.$":"$$.State.Name"},"$.order"],"v.$":"$order.id","call.$":"States.Array($.order.id)"}""";

        Assert.Equal(
            """{"id":5,"all":[1,2],"const":{"x":[1]},"list":[{"state":"Here"},"$.order"],"v":7,"call":[5]}""",
            Evaluate(template, """{"order":{"id":5,"lines":[1,2]}}"""));
    }

    [Theory]
    [InlineData("""{"a":{"b.$":"$.gone.x"}}""", "States.Runtime: The JSONPath '$.gone.x' specified for the field 'b.$' could not be found in the input '{\"n\":null}'")]
    [InlineData("""{"a.$":"$.n"}""", "{\"a\":null}")]
    [InlineData("""{"a.$":"$.gone[*].x"}""", "{\"a\":[]}")]
    [InlineData("""{"a.$":"$.n.length()"}""", "States.Runtime: The JSONPath '$.n.length()' specified for the field 'a.$' could not be found in the input '{\"n\":null}'")]
    [InlineData("""{"a.$":"States.MathAdd('x', 1)"}""", "States.Runtime: Invalid arguments in States.MathAdd")]
    public void A_definite_path_that_finds_nothing_fails_and_any_other_gives_an_empty_list(string template, string expected) =>
        Assert.Equal(expected, Evaluate(template, """{"n":null}"""));

    [Fact]
    public void Every_wrong_field_is_told_with_its_place()
    {
        var json = JsonValue.Parse("""{"a.$":"x","b":[{"c.$":1},{"d/e.$":"States.No()"}],"f":1,"f.$":"$.f"}""");

        Assert.False(PayloadTemplate.TryParse(json, out _, out var errors));

        Assert.Equal(
            [
                "/a.$ The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call (0)",
                "/b/0/c.$ The value for the field 'c.$' must be a STRING that contains a JSONPath but was a NUMBER ()",
                "/b/1/d~1e.$ The value for the field 'd/e.$' must be a valid JSONPath or a valid intrinsic function call (0)",
                "/f.$ The field 'f' is there twice, as it is and computed ()",
            ],
            errors.Select(error => $"{error.Location} {error.Message} ({error.Detail?.Position})"));
    }

    [Theory]
    [InlineData("[\"$.a\"]", "an ARRAY")]
    [InlineData("{\"a\":1}", "an OBJECT")]
    [InlineData("1", "a NUMBER")]
    [InlineData("1.5", "a NUMBER")]
    [InlineData("true", "a BOOLEAN")]
    [InlineData("null", "a NULL")]
    public void A_computed_field_that_holds_no_text_is_refused_with_what_it_holds(string value, string kind)
    {
        Assert.False(PayloadTemplate.TryParse(JsonValue.Parse($$"""{"a.$":{{value}}}"""), out _, out var errors));

        Assert.Equal($"The value for the field 'a.$' must be a STRING that contains a JSONPath but was {kind}", Assert.Single(errors).Message);
    }

    [Fact]
    public void A_failure_shows_the_input_as_it_was_written()
    {
        Assert.True(PayloadTemplate.TryParse(JsonValue.Parse("""{"a.$":"$.b"}"""), out var template, out _));

        Assert.EndsWith("in the input '{ \"c\" : 1 }'", template.Evaluate(new PathScope(JsonValue.Parse("{\"c\":1}")) { WrittenInput = "{ \"c\" : 1 }" }).Failure?.Cause);
    }

    [Fact]
    public void A_template_without_computed_fields_is_its_own_result()
    {
        var json = JsonValue.Parse("""{"a":[1,{"b":"$.x"}]}""");
        Assert.True(PayloadTemplate.TryParse(json, out var template, out _));

        Assert.True(template.IsConstant);
        Assert.Equal(json, template.Evaluate(default).Value);
    }

    private static string Evaluate(string template, string input)
    {
        Assert.True(PayloadTemplate.TryParse(JsonValue.Parse(template), out var compiled, out var errors), string.Join(", ", errors));
        return Shared.Describe(compiled.Evaluate(Shared.Scope(input)));
    }
}
