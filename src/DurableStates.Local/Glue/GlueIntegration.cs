using DurableStates.Local.Services;

namespace DurableStates.Local.Glue;

/// <summary>AWS Glue on this machine: the catalogue, jobs, crawlers and data quality.</summary>
public sealed class GlueIntegration : IServiceIntegration
{
    /// <summary>A Glue with these jobs and crawlers and an empty catalogue.</summary>
    /// <param name="jobs">The jobs; none when null.</param>
    /// <param name="crawlers">The crawlers; none when null.</param>
    /// <param name="evaluation">How rules of data quality are evaluated; all of them hold when null.</param>
    public GlueIntegration(IEnumerable<GlueJob>? jobs = null, IEnumerable<GlueCrawler>? crawlers = null, GlueEvaluation? evaluation = null)
    {
        var quality = new GlueQuality(Catalog, evaluation ?? GlueEvaluation.AllHolds);
        var runs = new GlueJobs(jobs ?? []);
        var crawls = new GlueCrawlers(crawlers ?? []);
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
        {
            ["batchStopJobRun"] = ServiceOperations.Immediate(runs.BatchStopJobRun),
            ["cancelDataQualityRulesetEvaluationRun"] = ServiceOperations.Immediate(quality.Cancel),
            ["createDataQualityRuleset"] = ServiceOperations.Immediate(quality.Create),
            ["createDatabase"] = ServiceOperations.Immediate(Catalog.CreateDatabase),
            ["createTable"] = ServiceOperations.Immediate(Catalog.CreateTable),
            ["deleteDataQualityRuleset"] = ServiceOperations.Immediate(quality.Delete),
            ["deleteDatabase"] = ServiceOperations.Immediate(Catalog.DeleteDatabase),
            ["deleteTable"] = ServiceOperations.Immediate(Catalog.DeleteTable),
            ["getCrawler"] = ServiceOperations.Immediate(crawls.Get),
            ["getDataQualityResult"] = ServiceOperations.Immediate(quality.Result),
            ["getDataQualityRulesetEvaluationRun"] = ServiceOperations.Immediate(quality.Get),
            ["getDatabase"] = ServiceOperations.Immediate(Catalog.GetDatabase),
            ["getJobRun"] = ServiceOperations.Immediate(runs.GetJobRun),
            ["getTable"] = ServiceOperations.Immediate(Catalog.GetTable),
            ["getTables"] = ServiceOperations.Immediate(Catalog.GetTables),
            ["startCrawler"] = ServiceOperations.Immediate(crawls.Start),
            ["startDataQualityRulesetEvaluationRun"] = ServiceOperations.Immediate(quality.Start),
            ["startJobRun"] = runs.StartJobRunAsync,
            ["stopCrawler"] = ServiceOperations.Immediate(crawls.Stop),
            ["updateTable"] = ServiceOperations.Immediate(Catalog.UpdateTable),
        };
    }

    /// <summary>What is in the catalogue.</summary>
    public GlueCatalog Catalog { get; } = new();

    /// <inheritdoc/>
    public string Service => "glue";

    /// <inheritdoc/>
    public string ErrorPrefix => "Glue";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }
}
