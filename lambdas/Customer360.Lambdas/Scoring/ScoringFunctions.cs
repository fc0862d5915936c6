using Amazon.Lambda.Annotations;
using Customer360.Contracts.Scoring;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Lambdas.Scoring;

namespace Customer360.Lambdas;

/// <summary>The gates of ML scoring.</summary>
public sealed class ScoringFunctions(IObjectStore objects, StepLog log)
{
    private readonly StatisticsReader _statistics = new(objects);

    /// <summary>Compares the features with the baseline: volume, schema, missing values, drift.</summary>
    [LambdaFunction(ResourceName = "CheckInput", Timeout = 60, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy")]
    public async Task<GateRuling> CheckInput(InputGateQuestion question)
    {
        var features = await _statistics.ReadAsync<Statistics>(question.FeaturesUri, "statistics.json");
        var baseline = await _statistics.ReadAsync<Statistics>(question.BaselineUri, "statistics.json");
        var constraints = await _statistics.ReadAsync<Constraints>(question.BaselineUri, "constraints.json");
        return Said("Features checked", question.RunId, InputGate.Check(features, baseline, constraints));
    }

    /// <summary>Looks at the scores: every customer once, between 0 and 1, not constant, not drifted.</summary>
    [LambdaFunction(ResourceName = "CheckOutput", Timeout = 60, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy")]
    public async Task<GateRuling> CheckOutput(OutputGateQuestion question)
    {
        var scores = await _statistics.ReadAsync<Statistics>(question.ScoresUri, "statistics.json");
        var lastRun = await _statistics.ReadAsync<Statistics>(question.BaselineUri, "scores/statistics.json");
        return Said("Scores checked", question.RunId, OutputGate.Check(scores, lastRun, question.ExpectedRows));
    }

    private GateRuling Said(string message, string runId, GateRuling ruling)
    {
        log.Write(message, ("runId", runId), ("verdict", ruling.Verdict), ("rows", ruling.Rows), ("findings", ruling.Findings.Count));
        return ruling;
    }
}
