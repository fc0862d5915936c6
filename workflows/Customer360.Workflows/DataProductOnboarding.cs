using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.Glue.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;
using PutEventsRequest = Amazon.EventBridge.Model.PutEventsRequest;
using PutEventsRequestEntry = Amazon.EventBridge.Model.PutEventsRequestEntry;

namespace Customer360.Workflows;

/// <summary>Brings a data product into the catalogue: checks its contract, creates its tables, builds, crawls and publishes it, and undoes what it created when a step fails.</summary>
[StateMachine("data-product-onboarding", Timeout = "P1D")]
[EventTrigger(Source = "customer360.dataproducts", DetailType = "DataProductSubmitted")]
public sealed class DataProductOnboarding : TaskOrchestrator<DataProductSubmitted, OnboardingOutcome>
{
    private const string Source = "customer360.dataproducts";

    // Glue refuses a second change of one database at a time, and more runs of a job than it allows.
    private static readonly TaskOptions Catalog = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(5), 2.0)
    {
        HandleFailure = failure => failure.IsCausedBy<ConcurrentModificationException>() || failure.IsCausedBy<OperationTimeoutException>(),
    });

    private static readonly TaskOptions Crawling = TaskOptions.FromRetryPolicy(new RetryPolicy(10, TimeSpan.FromSeconds(30))
    {
        HandleFailure = failure => failure.IsCausedBy<CrawlerRunningException>(),
    });

    private static readonly TaskOptions Building = TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromMinutes(1), 2.0)
    {
        HandleFailure = failure => failure.IsCausedBy<ConcurrentRunsExceededException>(),
    }) with
    { Timeout = TimeSpan.FromHours(4) };

    /// <inheritdoc/>
    public override async Task<OnboardingOutcome> RunAsync(TaskOrchestrationContext context, DataProductSubmitted input)
    {
        var review = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ValidateContract(input));
        if (review.Findings.Count > 0)
        {
            var rejected = new DataProductRejected(input.ProductId, input.Domain, input.Version, review.Findings, input.CorrelationId);
            // state: Announce rejection
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("DataProductRejected", WorkflowJson.Serialize(rejected))));
            return new OnboardingOutcome(OnboardingStatus.Rejected, input.ProductId, input.Version, null, review.Findings, "The contract has mistakes.");
        }

        var plan = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.PlanCatalog(input));

        // Only what this run created may be undone: a database or a table that was there before is somebody else's.
        var databaseCreated = false;
        var tablesCreated = new List<string>();
        try
        {
            try
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.CreateDatabaseAsync(new CreateDatabaseRequest
                    {
                        DatabaseInput = new DatabaseInput
                        {
                            Name = plan.DatabaseName,
                            LocationUri = plan.DatabaseLocation,

                            // Empty on purpose: the default would let every IAM principal in, past Lake Formation's tags.
                            CreateTableDefaultPermissions = [],
                        },
                    }),
                    Catalog);
                databaseCreated = true;
            }
            catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
            {
                // An earlier version of the product made it.
            }

            // state: Each table
            foreach (var table in plan.Tables)
            {
                try
                {
                    await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.CreateTableAsync(new CreateTableRequest
                        {
                            DatabaseName = plan.DatabaseName,
                            TableInput = TableInput(table, "DRAFT", input.Version),
                        }),
                        Catalog);
                    tablesCreated.Add(table.Name);
                }
                catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
                {
                    // The commit below brings it up to date.
                }
            }

            // state: Build product
            await context.RunJobAsync<JobRun>(
                (IAmazonGlue glue) => glue.StartJobRunAsync(new StartJobRunRequest
                {
                    JobName = plan.JobName,
                    Timeout = plan.JobTimeoutMinutes,
                    Arguments = new Dictionary<string, string>
                    {
                        ["--product"] = input.ProductId,
                        ["--version"] = input.Version,
                        ["--database"] = plan.DatabaseName,
                        ["--run"] = context.InstanceId,
                    },
                }),
                Building);

            await context.CallAwsAsync((IAmazonGlue glue) => glue.StartCrawlerAsync(new StartCrawlerRequest { Name = plan.CrawlerName }), Crawling);
            Crawler crawler;
            do
            {
                await context.CreateTimer(TimeSpan.FromSeconds(30));
                var response = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { Name = plan.CrawlerName }));
                crawler = response.Crawler;
            }
            while (crawler.State != "READY");

            // A crawler that is ready again has not necessarily succeeded.
            if (crawler.LastCrawl.Status != "SUCCEEDED")
            {
                throw new CrawlFailedException($"The crawl of {plan.CrawlerName} ended as {crawler.LastCrawl.Status}.");
            }

            // The commit: before it everything is undone, after it only forward.
            // state: Publish tables
            foreach (var table in plan.Tables)
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.UpdateTableAsync(new UpdateTableRequest
                    {
                        DatabaseName = plan.DatabaseName,
                        TableInput = TableInput(table, "PUBLISHED", input.Version),
                    }),
                    Catalog);
            }
        }
        catch (Exception failure)
        {
            // state: Undo tables
            foreach (var table in tablesCreated)
            {
                try
                {
                    await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.DeleteTableAsync(new DeleteTableRequest { DatabaseName = plan.DatabaseName, Name = table }), Catalog);
                }
                catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
                {
                    // What is gone needs no undoing.
                }
            }

            if (databaseCreated)
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.DeleteDatabaseAsync(new DeleteDatabaseRequest { Name = plan.DatabaseName }), Catalog);
            }

            var failed = new DataProductOnboardingFailed(input.ProductId, input.Domain, input.Version, failure.Message, input.CorrelationId);
            // state: Announce failure
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("DataProductOnboardingFailed", WorkflowJson.Serialize(failed))));
            return new OnboardingOutcome(OnboardingStatus.RolledBack, input.ProductId, input.Version, null, [], failure.Message);
        }

        var published = new DataProductPublished(
            input.ProductId, input.Domain, input.Version, plan.DatabaseName, input.ContractUri, review.ContractHash, input.CorrelationId);
        // state: Announce publication
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("DataProductPublished", WorkflowJson.Serialize(published))));
        return new OnboardingOutcome(OnboardingStatus.Published, input.ProductId, input.Version, plan.DatabaseName, [], null);
    }

    private static PutEventsRequest Announcement(string detailType, string detail) => new()
    {
        Entries = [new PutEventsRequestEntry { EventBusName = Template.Ref("Customer360Bus"), Source = Source, DetailType = detailType, Detail = detail }],
    };

    private static TableInput TableInput(TablePlan table, string status, string version) => new()
    {
        Name = table.Name,
        TableType = "EXTERNAL_TABLE",
        Parameters = new Dictionary<string, string>
        {
            ["classification"] = "parquet",
            ["c360:status"] = status,
            ["c360:version"] = version,
        },
        StorageDescriptor = new StorageDescriptor
        {
            Location = table.Location,
            InputFormat = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
            OutputFormat = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
            SerdeInfo = new SerDeInfo { SerializationLibrary = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe" },
            Columns = [.. table.Columns.Select(column => new Column { Name = column.Name, Type = column.Type, Comment = column.Classification })],
        },
    };
}

/// <summary>The crawler came to rest without having succeeded.</summary>
public sealed class CrawlFailedException(string message) : Exception(message);
