using static DurableStates.Engine.Tests.Running;

namespace DurableStates.Engine.Tests;

/// <summary>
/// Numbers that come from data. A number that its field cannot take is <c>States.Runtime</c> in JSONPath, as AWS has it for tolerated failures, and
/// <c>States.QueryEvaluationError</c> in JSONata, which can be caught.
/// </summary>
public class NumberLimitTests
{
    [Theory]
    [InlineData("1", null)]
    [InlineData("99999999", null)]
    [InlineData("\"60\"", null)]
    [InlineData("0", "TimeoutSeconds must be between 1 and 99999999.")]
    [InlineData("-5", "TimeoutSeconds must be between 1 and 99999999.")]
    [InlineData("100000000", "TimeoutSeconds must be between 1 and 99999999.")]
    [InlineData("9999999999999", "TimeoutSeconds must be between 1 and 99999999.")]
    [InlineData("1e300", "which is not a valid integer: $.t")]
    [InlineData("1.5", "which is not a valid integer: $.t")]
    [InlineData("null", "which is not a valid integer: $.t")]
    [InlineData("\"\"", "which is not a valid integer: $.t")]
    public async Task A_timeout_from_a_path(string seconds, string? cause) => await CheckAsync(
        Machine("TimeoutSecondsPath", "\"$.t\"", "JSONPath"), seconds, cause is null ? null : "States.Runtime", cause);

    [Theory]
    [InlineData("1", null)]
    [InlineData("99999999", null)]
    [InlineData("0", "HeartbeatSeconds must be between 1 and 99999999.")]
    [InlineData("100000000", "HeartbeatSeconds must be between 1 and 99999999.")]
    public async Task A_heartbeat_from_a_path(string seconds, string? cause) => await CheckAsync(
        Machine("HeartbeatSecondsPath", "\"$.t\"", "JSONPath"), seconds, cause is null ? null : "States.Runtime", cause);

    [Theory]
    [InlineData("TimeoutSeconds", "1", null)]
    [InlineData("TimeoutSeconds", "99999999", null)]
    [InlineData("TimeoutSeconds", "0", "TimeoutSeconds must be between 1 and 99999999.")]
    [InlineData("TimeoutSeconds", "100000000", "TimeoutSeconds must be between 1 and 99999999.")]
    [InlineData("TimeoutSeconds", "1e300", "Expected 'integer'")]
    [InlineData("HeartbeatSeconds", "99999999", null)]
    [InlineData("HeartbeatSeconds", "-1", "HeartbeatSeconds must be between 1 and 99999999.")]
    public async Task A_time_from_an_expression_is_caught(string field, string seconds, string? cause) => await CheckAsync(
        Machine(field, "\"{% $states.input.t %}\"", "JSONata"), seconds, cause is null ? null : "caught", cause);

    [Theory]
    [InlineData("99999999", null)]
    [InlineData("100000000", "Wait state delay is too long: $.t == 100000000")]
    [InlineData("9223372036854775807", "Wait state delay is too long: $.t == 9223372036854775807")]
    [InlineData("9223372036854775808", "cannot be parsed as a long value")]
    public async Task Seconds_of_a_wait_from_a_path(string seconds, string? cause) => await CheckAsync(
        """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "SecondsPath": "$.t", "End": true } } }""", seconds, cause is null ? null : "States.Runtime", cause);

    [Theory]
    [InlineData("99999999", null)]
    [InlineData("100000000", "Wait state delay is too long: 100000000")]
    [InlineData("-1", "The Seconds field cannot be a negative value: -1")]
    public async Task Seconds_of_a_wait_from_an_expression(string seconds, string? cause) => await CheckAsync(
        """{ "QueryLanguage": "JSONata", "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": "{% $states.input.t %}", "End": true } } }""",
        seconds, cause is null ? null : "States.QueryEvaluationError", cause);

    [Theory]
    [InlineData("\"0001-01-01T00:00:00Z\"")]
    [InlineData("\"9999-12-31T23:59:59Z\"")]
    public async Task Any_timestamp_is_waited_for(string timestamp) => await CheckAsync(
        """{ "StartAt": "W", "States": { "W": { "Type": "Wait", "TimestampPath": "$.t", "End": true } } }""", timestamp, null, null);

    [Theory]
    [InlineData("MaxConcurrencyPath", "-1", "MaxConcurrency cannot be negative.")]
    [InlineData("MaxConcurrencyPath", "9223372036854775807", null)]
    [InlineData("ToleratedFailureCountPath", "-1", "ToleratedFailureCount cannot be negative.")]
    [InlineData("ToleratedFailureCountPath", "9223372036854775807", null)]
    [InlineData("ToleratedFailurePercentagePath", "100.1", "ToleratedFailurePercentage must be between 0 and 100.")]
    [InlineData("ToleratedFailurePercentagePath", "100", null)]
    public async Task Numbers_of_a_map_run_from_a_path(string field, string number, string? cause) => await CheckAsync(
        Maps.Distributed($$""" "ItemsPath": "$.items", "{{field}}": "$.t", {{Maps.PassEach}} """), number, cause is null ? null : "States.Runtime", cause);

    [Theory]
    [InlineData("MaxItemsPerBatchPath", "-1", "MaxItemsPerBatch must be between 0 and 100000000.")]
    [InlineData("MaxItemsPerBatchPath", "0", null)]
    [InlineData("MaxItemsPerBatchPath", "100000000", null)]
    [InlineData("MaxItemsPerBatchPath", "100000001", "MaxItemsPerBatch must be between 0 and 100000000.")]
    [InlineData("MaxInputBytesPerBatchPath", "262144", null)]
    [InlineData("MaxInputBytesPerBatchPath", "262145", "MaxInputBytesPerBatch must be between 0 and 262144.")]
    public async Task Numbers_of_batches_from_a_path(string field, string number, string? cause) => await CheckAsync(
        Maps.Distributed($$""" "ItemsPath": "$.items", "ItemBatcher": { "{{field}}": "$.t" }, {{Maps.PassEach}} """), number, cause is null ? null : "States.Runtime", cause);

    [Theory]
    [InlineData("MaxConcurrency", "-1", "MaxConcurrency cannot be negative.")]
    [InlineData("ToleratedFailureCount", "-1", "ToleratedFailureCount cannot be negative.")]
    [InlineData("ToleratedFailurePercentage", "101", "ToleratedFailurePercentage must be between 0 and 100.")]
    public async Task Numbers_of_a_map_run_from_an_expression_are_caught(string field, string number, string cause) => await CheckAsync(
        $$"""
        { "QueryLanguage": "JSONata", "StartAt": "All", "States": {
          "All": { "Type": "Map", "End": true, "Items": "{% $states.input.items %}", "{{field}}": "{% $states.input.t %}", {{Maps.PassEach}}, "Catch": [{ "ErrorEquals": ["States.QueryEvaluationError"], "Next": "Caught" }] },
          "Caught": { "Type": "Fail", "Error": "caught", "Cause": "{% $states.input.Cause %}" } } }
        """, number, "caught", cause);

    [Fact]
    public async Task A_backoff_beyond_every_number_of_no_interval_is_no_delay()
    {
        using var engine = NewEngine(_ => Fails("E"));

        var execution = await engine.RunAsync("""
            { "StartAt": "T", "States": { "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "End": true,
              "Retry": [{ "ErrorEquals": ["E"], "IntervalSeconds": 0, "BackoffRate": 1e300, "MaxAttempts": 5 }] } } }
            """);

        Assert.Equal(("E", TimeSpan.Zero), (execution.Error, execution.StopDate - execution.StartDate));
    }

    private static string Machine(string field, string value, string language) => $$"""
        {
          "QueryLanguage": "{{language}}", "StartAt": "T", "States": {
            "T": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f", "{{field}}": {{value}}, "End": true,
              "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Caught" }] },
            "Caught": { "Type": "Fail", "Error": "caught", {{(language == "JSONata" ? "\"Cause\": \"{% $states.input.Cause %}\"" : "\"CausePath\": \"$.Cause\"")}} } }
        }
        """;

    // Some wait longer than an execution may take, which is not what is asked here.
    private static async Task CheckAsync(string definition, string number, string? error, string? cause)
    {
        using var engine = NewEngine(_ => Returns(1), options => options.Quotas = new Quotas { MaxStandardDuration = TimeSpan.FromDays(3_000_000) });

        var execution = await engine.RunAsync(definition, $$"""{"items":[1,2],"t":{{number}}}""");

        Assert.Equal((error, error is null ? ExecutionStatus.Succeeded : ExecutionStatus.Failed), (execution.Error, execution.Status));
        Assert.Contains(cause ?? "", execution.Cause ?? "", StringComparison.Ordinal);
    }
}
