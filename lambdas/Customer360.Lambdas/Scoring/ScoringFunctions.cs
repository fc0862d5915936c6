using Amazon.Lambda.Annotations;
using Customer360.Contracts.Scoring;

namespace Customer360.Lambdas;

/// <summary>The gates of ML scoring.</summary>
public sealed class ScoringFunctions
{
    /// <summary>Compares the features with the baseline: volume, schema, missing values, drift.</summary>
    [LambdaFunction(ResourceName = "CheckInput", Timeout = 60, MemorySize = 512)]
    public Task<GateRuling> CheckInput(InputGateQuestion question) => throw new NotImplementedException();

    /// <summary>Looks at the scores: every customer once, between 0 and 1, not constant, not drifted.</summary>
    [LambdaFunction(ResourceName = "CheckOutput", Timeout = 60, MemorySize = 512)]
    public Task<GateRuling> CheckOutput(OutputGateQuestion question) => throw new NotImplementedException();
}
