using Amazon.Glue;
using Amazon.Glue.Model;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Measures whether the data of a version that was built is as its contract promises: each table's rules become a ruleset of Glue Data Quality, which is evaluated and
/// deleted again. A run that succeeded says nothing; what its rules say counts.
/// </summary>
[StateMachine("data-product-quality", Timeout = "PT12H")]
public sealed class DataProductQuality : TaskOrchestrator<QualityRequest, QualityOutcome>
{
    private const int LongestEvaluationSeconds = 1800;

    /// <inheritdoc/>
    public override async Task<QualityOutcome> RunAsync(TaskOrchestrationContext context, QualityRequest input)
    {
        var findings = new List<Finding>();
        string? failure = null;
        foreach (var table in input.Tables)
        {
            if (failure is null && table.Rules.Count > 0)
            {
                var measured = await MeasureAsync(context, input.Step, table);
                findings.AddRange(measured.Findings);
                failure = measured.Failure;
            }
        }

        return new QualityOutcome(findings, failure);
    }

    private static async Task<QualityOutcome> MeasureAsync(TaskOrchestrationContext context, OnboardingStep step, QualityPlan table)
    {
        // A run has one ruleset for each table; a redriven run finds the one of before.
        var name = $"{table.Table}@{step.ExecutionId}";
        string? failure = null;
        IReadOnlyList<Finding> findings = [];
        try
        {
            await LakeReading.AllowAsync(context, step.DatabaseName, table.Table);
            try
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.CreateDataQualityRulesetAsync(new CreateDataQualityRulesetRequest
                    {
                        Name = name,
                        Ruleset = $"Rules = [ {string.Join(", ", table.Rules.Select(rule => rule.Text))} ]",
                        TargetTable = new DataQualityTargetTable { DatabaseName = step.DatabaseName, TableName = table.Table },
                    }),
                    ServiceRetries.Glue);
            }
            catch (TaskFailedException there) when (there.FailureDetails.IsCausedBy<AlreadyExistsException>())
            {
                // The answer to an earlier try was lost.
            }

            string runId = "";
            string? resultId = null;
            var status = await Polling.StartThenPollAsync(
                context,
                LongestEvaluationSeconds,
                async () =>
                {
                    var started = await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.StartDataQualityRulesetEvaluationRunAsync(new StartDataQualityRulesetEvaluationRunRequest
                        {
                            DataSource = new DataSource { GlueTable = new GlueTable { DatabaseName = step.DatabaseName, TableName = table.Table } },
                            Role = Template.GetAtt("BuildJobRole", "Arn"),
                            RulesetNames = [name],
                            NumberOfWorkers = 2,
                            Timeout = LongestEvaluationSeconds / 60,
                            ClientToken = name,
                        }),
                        ServiceRetries.Glue);
                    runId = started.RunId;
                },
                async () =>
                {
                    var seen = await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.GetDataQualityRulesetEvaluationRunAsync(new GetDataQualityRulesetEvaluationRunRequest { RunId = runId }), ServiceRetries.Glue);
                    resultId = seen.ResultIds is { Count: > 0 } ? seen.ResultIds[0] : null;
                    return seen.Status == "STARTING" || seen.Status == "RUNNING" || seen.Status == "STOPPING" ? null : seen.Status.Value;
                });
            if (status is null)
            {
                failure = $"The evaluation of {table.Table} did not end within {LongestEvaluationSeconds / 60} minutes.";
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.CancelDataQualityRulesetEvaluationRunAsync(new CancelDataQualityRulesetEvaluationRunRequest { RunId = runId }), ServiceRetries.Glue);
            }
            else if (status != "SUCCEEDED" || resultId is null)
            {
                failure = $"The evaluation of {table.Table} ended as {status}.";
            }
            else
            {
                var result = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetDataQualityResultAsync(new GetDataQualityResultRequest { ResultId = resultId }), ServiceRetries.Glue);
                var verdicts = result.RuleResults.Select(rule => new RuleVerdict(rule.Name, rule.Result.Value)).ToList();
                var judgement = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.JudgeQuality(new QualityMeasurement(table, verdicts)), ServiceRetries.Register);
                findings = judgement.Findings;
            }
        }
        catch (Exception broken)
        {
            failure = broken.Message;
        }

        try
        {
            await context.CallAwsAsync((IAmazonGlue glue) => glue.DeleteDataQualityRulesetAsync(new DeleteDataQualityRulesetRequest { Name = name }), ServiceRetries.Glue);
        }
        catch (TaskFailedException)
        {
            // It is not there, or stays: it names its run, and measures nothing by itself.
        }

        // Outside of the try: a permission that stays is for an engineer.
        await LakeReading.EndAsync(context, step.DatabaseName, table.Table);
        return new QualityOutcome(findings, failure);
    }
}
