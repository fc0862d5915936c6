using DurableStates.Json;

namespace DurableStates.Asl.Tests;

/// <summary>What AWS refuses in JSONata before anything runs. The texts were measured in us-east-1 in August 2026 (floci-io/floci #2670, #2745, #2786).</summary>
public sealed class JsonataRefusalTests
{
    [Theory]
    [InlineData("a[1,2)", "Expected \"]\", got \",\"")]
    [InlineData("\"unterminated", "String literal must be terminated by a matching quote")]
    [InlineData("1 +", "Unexpected end of expression")]
    [InlineData("{\"a\":}", "The symbol \"}\" cannot be used as a unary operator")]
    [InlineData("$x :=", "Unexpected end of expression")]
    [InlineData("$match(\"a\", /abc", "No terminating / in regular expression")]
    [InlineData("", "Unexpected end of expression")]
    public void An_expression_that_does_not_parse_is_refused_with_the_parsers_words(string expression, string message) =>
        Assert.Equal([$"INVALID_JSONATA_EXPRESSION: {message} at /States/S/Output"], Refusals(expression));

    [Theory]
    [InlineData("phone", "phone")]
    [InlineData("phone[0].number", "phone")]
    [InlineData("$.phone", "$")]
    [InlineData("$map($states.input.a, function($x){ b })", "b")]
    [InlineData("{aaa: 1}", "aaa")]
    public void A_name_without_a_document_around_it_is_refused(string expression, string name) =>
        Assert.Equal([$"UNSUPPORTED_JSONATA_EXPRESSION: Reference to '{name}' at the top level is not supported. at /States/S/Output"], Refusals(expression));

    [Fact]
    public void Every_name_without_a_document_around_it_is_said_once()
    {
        var refusals = Refusals("aaa + bbb + aaa");

        Assert.Equal(2, refusals.Length);
        Assert.Contains("'aaa'", refusals[0], StringComparison.Ordinal);
        Assert.Contains("'bbb'", refusals[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$$", "Reference to '$$' is not supported.")]
    [InlineData("$states.input.items[id = $$.id]", "Reference to '$$' is not supported.")]
    [InlineData("$states.errorOutput", "Field '$states.errorOutput' does not exist.")]
    [InlineData("$states.result.x", "Field '$states.result' does not exist.")]
    public void What_is_not_there_is_refused(string expression, string message) =>
        Assert.Equal([$"UNSUPPORTED_JSONATA_EXPRESSION: {message} at /States/S/Output"], Refusals(expression));

    [Theory]
    [InlineData("$states")]
    [InlineData("$states.input.phone")]
    [InlineData("$states.input.items[phone > 3]^(price){id: $}")]
    [InlineData("$map($states.input.a, function($x){ $x.phone })")]
    [InlineData("$neverAssigned.x")]
    [InlineData("$states.context.Execution.Id")]
    public void What_starts_from_the_states_object_or_a_variable_is_accepted(string expression) => Assert.Empty(Refusals(expression));

    [Fact]
    public void A_result_is_there_after_work_and_an_error_is_there_in_a_catcher()
    {
        var task = JsonValue.Parse(
            """
            {
              "Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:lambda:us-east-1:111111111111:function:f",
              "Arguments": "{% $states.result %}",
              "Assign": { "r": "{% $states.result %}" },
              "Output": "{% $states.errorOutput %}",
              "Catch": [ { "ErrorEquals": ["States.ALL"], "Assign": { "e": "{% $states.errorOutput %}" }, "Output": "{% $states.result %}", "Next": "X" } ],
              "Next": "X"
            }
            """);

        Assert.Equal(
            ["/States/S/Arguments", "/States/S/Output", "/States/S/Catch[0]/Output"],
            AslReader.ReadState("S", task).Diagnostics.Select(diagnostic => diagnostic.Location));
    }

    [Fact]
    public void The_place_of_an_expression_leads_through_objects_and_arrays()
    {
        var state = JsonValue.Parse("""{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "a": { "b": ["{% phone %}"] } }, "End": true }""");

        Assert.Equal("/States/S/Output/a/b[0]", Assert.Single(AslReader.ReadState("S", state).Diagnostics).Location);
    }

    [Theory]
    [InlineData("\" {% phone %}\"")]
    [InlineData("\"phone\"")]
    public void A_text_that_does_not_start_as_an_expression_is_a_text(string output)
    {
        var state = JsonValue.Parse($$"""{ "Type": "Pass", "QueryLanguage": "JSONata", "Output": {{output}}, "End": true }""");

        Assert.Empty(AslReader.ReadState("S", state).Diagnostics);
    }

    private static string[] Refusals(string expression)
    {
        var state = JsonValue.Object(("Type", "Pass"), ("Output", $"{{% {expression} %}}"), ("End", true));
        return [.. AslReader.ReadState("S", state, QueryLanguage.Jsonata).Diagnostics.Select(diagnostic => diagnostic.ToString())];
    }
}
