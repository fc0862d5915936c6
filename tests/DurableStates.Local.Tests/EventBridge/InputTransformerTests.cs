using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

public sealed class InputTransformerTests
{
    private const string Event = """
        {
          "source": "aws.states", "detail-type": "Step Functions Execution Status Change", "time": "2026-11-02T08:00:00Z", "account": "111122223333",
          "detail": { "executionArn": "arn:aws:states:e", "status": "FAILED", "retries": 3, "isLast": true, "tags": ["new", "pii"], "said": "He said \"no\".", "who": { "id": "u-1" } }
        }
        """;

    private const string Paths = """
        { "arn": "$.detail.executionArn", "retries": "$.detail.retries", "last": "$.detail.isLast", "tags": "$.detail.tags", "second": "$.detail.tags[1]",
          "who": "$.detail.who", "none": "$.detail.none.deeper", "said": "$.detail.said", "type": "$.detail-type", "all": "$" }
        """;

    [Theory]
    [InlineData("""{"run": <arn>, "type": "a <type>"}""", """{"run": "arn:aws:states:e", "type": "a Step Functions Execution Status Change"}""")]
    [InlineData("""{"n": <retries>, "b": <last>, "text": "<retries> and <last>"}""", """{"n": 3, "b": true, "text": "3 and true"}""")]
    [InlineData("""{"tags": <tags>, "who": <who>, "second": <second>}""", """{"tags": ["new","pii"], "who": {"id":"u-1"}, "second": "pii"}""")]
    [InlineData("""{"none": <none>, "text": "<none>!"}""", """{"none": "", "text": "!"}""")]
    [InlineData("""["<arn>"]""", """["arn:aws:states:e"]""")]
    [InlineData("""{"said": <said>}""", """{"said": "He said \"no\"."}""")]
    [InlineData("""{"text": "\"<arn>\" \\"}""", """{"text": "\"arn:aws:states:e\" \\"}""")]
    [InlineData("\"<tags> of <who>\"", "\"[new,pii] of {id:u-1}\"")]
    [InlineData("""{"rule": "<aws.events.rule-name>", "at": <aws.events.event.ingestion-time>}""", """{"rule": "RULE", "at": "2026-11-02T08:00:00Z"}""")]
    public void Values_are_put_into_the_template(string template, string expected) => Assert.Equal(expected, Transformed(template));

    [Theory]
    [InlineData("""{"who": "<who>"}""")]
    [InlineData("""{"tags": "<tags>"}""")]
    [InlineData("""{"said": "<said>"}""")]
    [InlineData("""{<arn>}""")]
    public void What_is_no_JSON_afterwards_is_not_delivered(string template) => Assert.Null(Transformed(template));

    [Theory]
    [InlineData("""{"a": "$.detail"}""", """{"x": <b>}""", "contains invalid placeholder b")]
    [InlineData("""{"a": "$.detail[?(@.x)]"}""", """{"x": <a>}""", "such as that of a")]
    [InlineData("""{"a": "detail"}""", """{"x": <a>}""", "such as that of a")]
    [InlineData("""{"a": 1}""", """{"x": <a>}""", "such as that of a")]
    public void What_is_no_transformer_is_refused_by_name(string paths, string template, string message) =>
        Assert.Contains(message, Assert.Throws<InputTransformerException>(() => InputTransformer.Parse(JsonValue.Parse(paths), template)).Message, StringComparison.Ordinal);

    // Recorded from EventBridge by others; see the conformance folder.
    [Fact]
    public void Recorded_transformations_come_out_the_same()
    {
        var file = Path.Combine(Folder, "events", "input-transformers.jsonl");
        Assert.SkipUnless(File.Exists(file), $"The recorded transformations are not at {file}; set DURABLESTATES_CONFORMANCE.");
        var rows = File.ReadAllLines(file).Where(line => line.Length > 0).Select(line => JsonValue.Parse(line)).Where(row => row["inputTemplate"].IsString && row["inputPath"].IsUndefined).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var name = row["name"].AsString();
            if (!row["putTargetsError"].IsUndefined)
            {
                Assert.Throws<InputTransformerException>(() => InputTransformer.Parse(row["inputPathsMap"], row["inputTemplate"].AsString()));
                return;
            }

            var made = InputTransformer.Parse(row["inputPathsMap"], row["inputTemplate"].AsString()).Transform(row["event"], "RULE", "arn:aws:events:us-east-1:111111111111:rule/BUS/RULE");
            if (row["outputKind"] == (JsonValue)"json")
            {
                Assert.Equal((name, row["output"]), (name, JsonValue.Parse(made ?? "null")));
            }
            else
            {
                Assert.Equal((name, row["output"].TryGetString(out var text) ? text : null), (name, made));
            }
        });
    }

    private static string? Transformed(string template) => InputTransformer.Parse(JsonValue.Parse(Paths), template).Transform(JsonValue.Parse(Event), "RULE", "arn:rule");

    private static string Folder => Environment.GetEnvironmentVariable("DURABLESTATES_CONFORMANCE") ?? Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "..", "shared", "conformance");
}
