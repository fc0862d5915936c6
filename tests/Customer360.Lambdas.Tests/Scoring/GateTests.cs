using Customer360.Contracts.Scoring;
using Customer360.Lambdas.Hosting;

namespace Customer360.Lambdas.Scoring;

public sealed class GateTests
{
    private static readonly Constraints Constraints = new([new("recency_days", "Integral", 0.9)]);

    [Fact]
    public void Features_like_the_baseline_pass()
    {
        var ruling = InputGate.Check(Features(1000, [100, 200, 400, 300]), Features(1000, [100, 200, 400, 300]), Constraints);

        Assert.Equal((GateVerdict.Pass, 1000L), (ruling.Verdict, ruling.Rows));
        Assert.Empty(ruling.Findings);
    }

    // What is seen in place of a thousand rows over four buckets, and what the gate says.
    [Theory]
    [InlineData(1000, 1000, 0, "Integral", "100 200 400 300", "PASS", "")]
    [InlineData(1100, 1000, 0, "Integral", "100 200 400 300", "PASS", "")]
    [InlineData(700, 1000, 0, "Integral", "100 200 400 300", "BLOCK", "row_count_check")]
    [InlineData(1000, 800, 200, "Integral", "100 200 400 300", "BLOCK", "completeness_check")]
    [InlineData(1000, 1000, 0, "String", "100 200 400 300", "BLOCK", "data_type_check")]
    [InlineData(1000, 1000, 0, "Integral", "200 280 320 200", "WARN", "baseline_drift_check")]
    [InlineData(1000, 1000, 0, "Integral", "500 300 150 50", "BLOCK", "baseline_drift_check")]
    public void The_input_gate_looks(long rows, long present, long missing, string type, string buckets, string verdict, string check)
    {
        var features = new Statistics(new(rows), [Feature(present, missing, type, [.. buckets.Split(' ').Select(double.Parse)])]);

        var ruling = InputGate.Check(features, Features(1000, [100, 200, 400, 300]), Constraints);

        Assert.Equal(verdict, ruling.Verdict);
        Assert.Equal(check, string.Join(' ', ruling.Findings.Select(finding => finding.Check)));
    }

    [Fact]
    public void A_column_less_blocks_and_a_column_more_is_said()
    {
        var features = new Statistics(new(1000), [Feature(1000, 0, "Integral", [1, 1, 1, 1]) with { Name = "shoe_size" }]);

        var ruling = InputGate.Check(features, Features(1000, [100, 200, 400, 300]), Constraints);

        Assert.Equal(GateVerdict.Block, ruling.Verdict);
        Assert.Equal([("missing_column_check", "recency_days"), ("extra_column_check", "shoe_size")], ruling.Findings.Select(finding => (finding.Check, finding.Feature)));
    }

    [Theory]
    [InlineData(1000, 1000, 0, 0.0, 1.0, "")]
    [InlineData(999, 999, 0, 0.0, 1.0, "row_count_check")]
    [InlineData(1000, 990, 0, 0.0, 1.0, "unique_check")]
    [InlineData(1000, 1000, 3, 0.0, 1.0, "completeness_check")]
    [InlineData(1000, 1000, 0, -0.1, 1.0, "score_range_check")]
    [InlineData(1000, 1000, 0, 0.4, 0.4, "score_constant_check")]
    public void The_output_gate_looks(long rows, double customers, long missing, double min, double max, string check)
    {
        var scores = Scores(rows, customers, missing, min, max, [250, 250, 250, 250]);

        var ruling = OutputGate.Check(scores, Scores(1000, 1000, 0, 0, 1, [250, 250, 250, 250]), expectedRows: 1000);

        Assert.Equal(check.Length == 0 ? GateVerdict.Pass : GateVerdict.Block, ruling.Verdict);
        Assert.Equal(check, string.Join(' ', ruling.Findings.Select(finding => finding.Check)));
    }

    [Fact]
    public void Scores_that_moved_far_from_the_last_run_block()
    {
        var ruling = OutputGate.Check(Scores(1000, 1000, 0, 0, 1, [700, 200, 80, 20]), Scores(1000, 1000, 0, 0, 1, [250, 250, 250, 250]), 1000);

        Assert.Equal(["score_drift_check"], ruling.Findings.Select(finding => finding.Check));
        Assert.Equal(GateVerdict.Block, ruling.Verdict);
    }

    [Fact]
    public void The_stability_index_is_zero_for_the_same_and_grows_with_distance()
    {
        var baseline = Buckets([100, 200, 400, 300]);

        Assert.Equal(0, PopulationStability.Index(baseline, baseline), 12);
        Assert.True(PopulationStability.Index(baseline, Buckets([300, 400, 200, 100])) > PopulationStability.Index(baseline, Buckets([120, 220, 380, 280])));
    }

    [Fact]
    public void Finer_buckets_of_the_same_distribution_are_no_drift()
    {
        Bucket[] coarse = [new(0, 10, 100), new(10, 20, 300)];
        Bucket[] fine = [new(0, 5, 50), new(5, 10, 50), new(10, 15, 150), new(15, 20, 150)];

        Assert.Equal(0, PopulationStability.Index(coarse, fine), 12);
    }

    [Fact]
    public async Task The_files_are_those_of_Model_Monitor()
    {
        const string statistics = """
            { "version": 0.0, "dataset": { "item_count": 3 }, "features": [ { "name": "recency_days", "inferred_type": "Integral", "numerical_statistics": {
              "common": { "num_present": 3, "num_missing": 0 }, "mean": 2.0, "sum": 6.0, "std_dev": 0.8, "min": 1.0, "max": 3.0,
              "distribution": { "kll": { "buckets": [ { "lower_bound": 1.0, "upper_bound": 2.0, "count": 1.0 }, { "lower_bound": 2.0, "upper_bound": 3.0, "count": 2.0 } ] } } } } ] }
            """;
        const string constraints = """
            { "version": 0.0, "features": [ { "name": "recency_days", "inferred_type": "Integral", "completeness": 1.0, "num_constraints": { "is_non_negative": true } } ] }
            """;
        var objects = new MemoryObjects { ["s3://f/statistics.json"] = statistics, ["s3://b/statistics.json"] = statistics, ["s3://b/constraints.json"] = constraints };

        var ruling = await new ScoringFunctions(objects, new StepLog(TextWriter.Null)).CheckInput(new("run-1", "s3://f/", "s3://b/"));

        Assert.Equal((GateVerdict.Pass, 3L), (ruling.Verdict, ruling.Rows));
    }

    [Fact]
    public async Task Statistics_that_are_not_there_are_an_error_that_names_the_file()
    {
        var functions = new ScoringFunctions(new MemoryObjects(), new StepLog(TextWriter.Null));

        var error = await Assert.ThrowsAsync<StatisticsNotFoundException>(() => functions.CheckOutput(new("run-1", "s3://scores/run-1/", "s3://b/", 10)));

        Assert.Contains("s3://scores/run-1/statistics.json", error.Message, StringComparison.Ordinal);
    }

    private static Statistics Features(long rows, double[] buckets) => new(new(rows), [Feature(rows, 0, "Integral", buckets)]);

    private static FeatureStatistics Feature(long present, long missing, string type, double[] buckets) =>
        new("recency_days", type, new(new(present, missing), 0, 1, 0, 4, new(new(Buckets(buckets)))));

    private static Statistics Scores(long rows, double customers, long missing, double min, double max, double[] buckets) => new(
        new(rows),
        [
            new("customer_id", "String", StringStatistics: new(new(rows, 0), customers)),
            new("score", "Fractional", new(new(rows - missing, missing), 0.4, 0.2, min, max, new(new(Buckets(buckets))))),
        ]);

    private static Bucket[] Buckets(double[] counts) => [.. counts.Select((count, i) => new Bucket(i, i + 1, count))];
}
