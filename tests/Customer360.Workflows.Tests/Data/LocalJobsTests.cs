using Customer360.Contracts.Scoring;
using Customer360.Lambdas;
using Customer360.Lambdas.Hosting;
using Customer360.Local.Data;

namespace Customer360.Workflows.Data;

public sealed class LocalJobsTests
{
    private const string Baseline = "s3://customer360-data/scoring/baseline";
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "s3");

    // UPDATE_BASELINES=1 writes them; the sample's folder is found from this file.
    [Fact]
    public async Task The_baseline_is_what_the_jobs_make_of_the_baselines_snapshot()
    {
        var objects = new LocalObjectStore(Samples);
        await new FeatureJob(objects).RunAsync(new DurableStates.Local.Glue.GlueJobArguments(
            "jr_1",
            DurableStates.Json.JsonValue.Parse("""{ "--snapshot": "s3://customer360-data/profiles/2026-10-26", "--output": "s3://out/features" }""")));
        var features = CsvTable.Parse(objects.Read("s3://out/features/features.csv"));
        var scores = ScoringModel.Parse(objects.Read("s3://customer360-models/churn/2/model.json")).Score(features);

        Same($"{Baseline}/statistics.json", StatisticsFile.Write(features));
        Same($"{Baseline}/constraints.json", StatisticsFile.WriteConstraints(features));
        Same($"{Baseline}/scores/statistics.json", StatisticsFile.Write(scores));
    }

    [Theory]
    [InlineData("2026-11-02", "PASS", "")]
    [InlineData("2026-11-09", "BLOCK", "recency_days")]
    public async Task The_gate_sees_which_of_the_samples_snapshots_has_drifted(string snapshot, string verdict, string features)
    {
        var objects = new LocalObjectStore(Samples);
        await new FeatureJob(objects).RunAsync(new DurableStates.Local.Glue.GlueJobArguments(
            "jr_1",
            DurableStates.Json.JsonValue.Parse($$"""{ "--snapshot": "s3://customer360-data/profiles/{{snapshot}}", "--output": "s3://out/features" }""")));

        var ruling = await new ScoringFunctions(objects, new StepLog(TextWriter.Null)).CheckInput(new InputGateQuestion("run", "s3://out/features", Baseline));

        Assert.Equal((verdict, features), (ruling.Verdict, string.Join(' ', ruling.Findings.Select(finding => finding.Feature))));
    }

    [Fact]
    public void A_table_is_read_back_as_it_was_written()
    {
        const string text = "customer_id,score\nc-1,0.5\nc-2,\n";

        var table = CsvTable.Parse(text);

        Assert.Equal(text, table.ToString());
        Assert.Equal([0.5, null], table.Numbers("score"));
        Assert.Throws<InvalidDataException>(() => table.Texts("name").ToArray());
    }

    private static void Same(string uri, string expected)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            var file = Path.Combine(SourceFolder(), "..", "..", "..", "workflows", "Customer360.Local", "samples", "s3", uri["s3://".Length..]);
            File.WriteAllText(file, expected);
            return;
        }

        Assert.Equal(expected, new LocalObjectStore(Samples).Read(uri));
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
