using System.Globalization;
using Customer360.Contracts.Scoring;
using Customer360.Lambdas.Hosting;

namespace Customer360.Lambdas.Scoring;

/// <summary>Figures that are no figures: a gate stops the run, or says which file cannot be read. It never passes them.</summary>
public sealed class UnusableFiguresTests
{
    private const string Good =
        """
        {"version":0,"dataset":{"item_count":300},"features":[
          {"name":"customer_id","inferred_type":"String","string_statistics":{"common":{"num_present":300,"num_missing":0},"distinct_count":300}},
          {"name":"score","inferred_type":"Fractional","numerical_statistics":{"common":{"num_present":300,"num_missing":0},"mean":0.4,"std_dev":0.3,"min":0.1,"max":0.9,
            "distribution":{"kll":{"buckets":[{"lower_bound":0.1,"upper_bound":0.5,"count":150},{"lower_bound":0.5,"upper_bound":0.9,"count":150}]}}}}]}
        """;

    private const string Constraints =
        """{"features":[{"name":"customer_id","inferred_type":"String","completeness":1},{"name":"score","inferred_type":"Fractional","completeness":0.9}]}""";

    [Theory]
    [InlineData("\"min\":0.1", "\"min\":\"NaN\"", "score_range_check")]
    [InlineData("\"max\":0.9", "\"max\":\"NaN\"", "score_constant_check")]
    [InlineData("\"max\":0.9", "\"max\":\"Infinity\"", "score_range_check")]
    [InlineData("\"distinct_count\":300", "\"distinct_count\":\"NaN\"", "unique_check")]
    [InlineData("\"count\":150", "\"count\":0", "score_drift_check")]
    [InlineData("\"count\":150", "\"count\":\"NaN\"", "score_drift_check")]
    [InlineData("\"lower_bound\":0.1", "\"lower_bound\":\"-Infinity\"", "score_drift_check")]
    public async Task Scores_that_are_not_numbers_are_not_published(string written, string instead, string check)
    {
        var ruling = await CheckOutput(Good.Replace(written, instead, StringComparison.Ordinal));

        Assert.Equal(GateVerdict.Block, ruling.Verdict);
        Assert.Contains(check, ruling.Findings.Select(finding => finding.Check));
    }

    [Theory]
    [InlineData(Good, "\"completeness\":0.9", "\"completeness\":\"NaN\"", "completeness_check")]
    [InlineData(Good, "", "", null)]
    public async Task Features_are_held_against_bounds_that_are_numbers(string features, string written, string instead, string? check)
    {
        var constraints = written.Length == 0 ? Constraints : Constraints.Replace(written, instead, StringComparison.Ordinal);

        var ruling = await Functions(features, Good, constraints).CheckInput(new InputGateQuestion("run-1", "s3://data/seen", "s3://data/baseline"));

        Assert.Equal(check is null ? [] : [check], ruling.Findings.Select(finding => finding.Check));
    }

    [Theory]
    [InlineData("\"item_count\":300", "\"item_count\":9223372036854775807", "row_count_check")]
    public async Task The_largest_count_is_a_count(string written, string instead, string check)
    {
        var ruling = await CheckOutput(Good.Replace(written, instead, StringComparison.Ordinal));

        Assert.Contains(check, ruling.Findings.Select(finding => finding.Check));
    }

    [Theory]
    [InlineData("\"item_count\":300", "\"item_count\":-9223372036854775808", "item_count is negative")]
    [InlineData("\"num_missing\":0", "\"num_missing\":-1", "a count of customer_id is negative")]
    [InlineData("\"features\":[", "\"features\":[null,", "one of the features is null")]
    [InlineData("\"buckets\":[", "\"buckets\":[null,", "one of the buckets of score is null")]
    [InlineData("\"dataset\":{\"item_count\":300}", "\"dataset\":null", "Dataset")]
    [InlineData("\"dataset\":{\"item_count\":300}", "\"dataset\":{\"item_count\":300,\"item_count\":3}", "item_count")]
    [InlineData("\"item_count\":300", "\"item_count\":1e30", "item_count")]
    [InlineData("\"name\":\"score\"", "\"name\":\"\\ud800\"", "name")]
    public async Task A_file_that_cannot_be_read_is_named_with_what_is_wrong(string written, string instead, string problem)
    {
        var error = await Assert.ThrowsAsync<StatisticsUnreadableException>(() => CheckOutput(Good.Replace(written, instead, StringComparison.Ordinal)));

        Assert.Contains("s3://data/seen/statistics.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Thousands_of_wrong_columns_stay_within_a_states_size_and_what_stops_the_run_is_shown()
    {
        var extra = string.Concat(Enumerable.Range(0, 5000).Select(i => string.Create(
            CultureInfo.InvariantCulture, $$"""{"name":"column_{{i}}{{new string('x', 500)}}","inferred_type":"String"},""")));
        var features = Good.Replace("\"features\":[", "\"features\":[" + extra, StringComparison.Ordinal).Replace("\"item_count\":300", "\"item_count\":3", StringComparison.Ordinal);

        var ruling = await Functions(features, Good, Constraints).CheckInput(new InputGateQuestion("run-1", "s3://data/seen", "s3://data/baseline"));

        Assert.Equal(101, ruling.Findings.Count);
        Assert.Equal("row_count_check", ruling.Findings[0].Check);
        Assert.True(DurableStates.WorkflowJson.Serialize(ruling).Length < 128 * 1024);
    }

    private static Task<GateRuling> CheckOutput(string scores) =>
        Functions(scores, Good, Constraints).CheckOutput(new OutputGateQuestion("run-1", "s3://data/seen", "s3://data/baseline", ExpectedRows: 300));

    private static ScoringFunctions Functions(string seen, string baseline, string constraints) => new(
        new MemoryObjects
        {
            ["s3://data/seen/statistics.json"] = seen,
            ["s3://data/baseline/statistics.json"] = baseline,
            ["s3://data/baseline/scores/statistics.json"] = baseline,
            ["s3://data/baseline/constraints.json"] = constraints,
        },
        new StepLog(TextWriter.Null));
}
