using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.Glue.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;
using DurableStates;
using PutEventsRequest = Amazon.EventBridge.Model.PutEventsRequest;
using PutEventsRequestEntry = Amazon.EventBridge.Model.PutEventsRequestEntry;

namespace Customer360.Workflows;

#pragma warning disable CA1854 // TryGetValue has an out parameter, which no expression of a state has.

/// <summary>Brings a data product into the catalogue: checks its contract, creates its tables, builds, crawls and publishes it, and undoes what it created when a step fails.</summary>
[StateMachine("data-product-onboarding", Timeout = "P1D")]
[EventTrigger(Source = "customer360.dataproducts", DetailType = "DataProductSubmitted")]
public sealed class DataProductOnboarding : TaskOrchestrator<DataProductSubmitted, OnboardingOutcome>
{
    private const string Source = "customer360.dataproducts";
    private const int LongestCrawlSeconds = 1800;

    // Glue refuses a second change of one database at a time, and more calls than it likes.
    private static readonly TaskOptions Catalog = TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromSeconds(2), 2.0, TimeSpan.FromMinutes(1))
    {
        HandleFailure = failure => failure.IsCausedBy<ConcurrentModificationException>()
            || failure.IsCausedBy<OperationTimeoutException>()
            || failure.IsCausedBy<ResourceNotReadyException>()
            || failure.IsCausedBy<InternalServiceException>()
            || failure.ErrorType == "Glue.ThrottlingException"
            || failure.ErrorType == "Glue.GlueException"
            || failure.ErrorType == "Glue.SdkClientException"
            || failure.ErrorType == "States.Timeout",
    }) with
    { Timeout = TimeSpan.FromMinutes(1) };

    private static readonly TaskOptions Crawling = TaskOptions.FromRetryPolicy(new RetryPolicy(10, TimeSpan.FromSeconds(30), 1.5, TimeSpan.FromMinutes(5))
    {
        HandleFailure = failure => failure.IsCausedBy<CrawlerRunningException>()
            || failure.IsCausedBy<OperationTimeoutException>()
            || failure.ErrorType == "Glue.ThrottlingException"
            || failure.ErrorType == "Glue.GlueException"
            || failure.ErrorType == "Glue.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromMinutes(1) };

    // Glue ends the run itself when the contract's time is over; this only bounds it once more.
    private static readonly TaskOptions Building = TaskOptions.FromRetryPolicy(new RetryPolicy(8, TimeSpan.FromMinutes(1), 2.0, TimeSpan.FromMinutes(10))
    {
        HandleFailure = failure => failure.IsCausedBy<ConcurrentRunsExceededException>()
            || failure.IsCausedBy<InternalServiceException>()
            || failure.ErrorType == "Glue.ThrottlingException"
            || failure.ErrorType == "Glue.AWSGlueException"
            || failure.ErrorType == "Glue.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromMinutes(500) };

    // Others may write the register's entries, or delete a database that nobody used, at the same moment.
    private static readonly TaskOptions Register = TaskOptions.FromRetryPolicy(new RetryPolicy(12, TimeSpan.FromSeconds(1), 2.0, TimeSpan.FromMinutes(1))
    {
        HandleFailure = failure => failure.IsCausedBy<RegistryBusyException>() || failure.IsCausedBy<DatabaseBeingDeletedException>(),
    }) with
    { Timeout = TimeSpan.FromMinutes(1) };

    private static readonly TaskOptions Announcing = TaskOptions.FromRetryPolicy(new RetryPolicy(8, TimeSpan.FromSeconds(2), 2.0, TimeSpan.FromMinutes(2))) with { Timeout = TimeSpan.FromMinutes(1) };

    /// <inheritdoc/>
    public override async Task<OnboardingOutcome> RunAsync(TaskOrchestrationContext context, DataProductSubmitted input)
    {
        var receipt = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ReceiveSubmission(new Submission(input, context.InstanceId)), Register);
        if (receipt.Status != SubmissionReceipt.Accepted)
        {
            if (receipt.Status == OnboardingStatus.Rejected)
            {
                var rejected = new DataProductRejected(receipt.ProductId, receipt.Domain, receipt.Version, receipt.Findings, receipt.CorrelationId);
                // state: Announce rejection
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("DataProductRejected", WorkflowJson.Serialize(rejected))), Announcing);
            }

            return new OnboardingOutcome(receipt.Status, receipt.ProductId, receipt.Version, null, receipt.Findings, receipt.Reason);
        }

        var plan = receipt.Plan;
        var step = new OnboardingStep(receipt.Domain, receipt.ProductId, receipt.Version, plan.DatabaseName, context.InstanceId);
        var product = receipt.Domain + "/" + receipt.ProductId;

        // Tables of the version that consumers read now, as they were before this run.
        var replaced = new List<Table>();
        try
        {
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ClaimDatabase(step), Register);
            try
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.CreateDatabaseAsync(new CreateDatabaseRequest
                    {
                        DatabaseInput = new DatabaseInput
                        {
                            Name = plan.DatabaseName,
                            Parameters = new Dictionary<string, string> { ["c360:managed"] = "true" },

                            // Empty on purpose: the default would let every IAM principal in, past Lake Formation's tags.
                            CreateTableDefaultPermissions = [],
                        },
                    }),
                    Catalog);
            }
            catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
            {
                // The domain's products share it.
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
                            TableInput = TableInput(table, "DRAFT", product, receipt.Version, context.InstanceId),
                        }),
                        Catalog);
                }
                catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
                {
                    // state: Look at the table
                    var found = await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = plan.DatabaseName, Name = table.Name }), Catalog);
                    if (found.Table.Parameters is null || !found.Table.Parameters.ContainsKey("c360:product") || found.Table.Parameters["c360:product"] != product)
                    {
                        throw new TableTakenException($"The table {plan.DatabaseName}.{table.Name} is in the catalogue already, and does not belong to {product}.");
                    }

                    // A draft is this run's own, or of a run that was stopped; it is overwritten when it is published, and deleted when it is undone.
                    if (found.Table.Parameters["c360:status"] == "PUBLISHED")
                    {
                        replaced.Add(found.Table);
                    }
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
                        ["--product"] = receipt.ProductId,
                        ["--version"] = receipt.Version,
                        ["--database"] = plan.DatabaseName,
                        ["--run"] = context.InstanceId,
                    },
                }),
                Building);

            // state: Look at the last crawl
            var before = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { Name = plan.CrawlerName }), Catalog);
            var lastStart = before.Crawler.LastCrawl?.StartTime;
            await context.CallAwsAsync((IAmazonGlue glue) => glue.StartCrawlerAsync(new StartCrawlerRequest { Name = plan.CrawlerName }), Crawling);

            // The poll ends by itself after half an hour. A crawler that is ready is done only when its last crawl is not the one of before.
            var wait = 15;
            var waited = 0;
            var status = "RUNNING";
            while (status == "RUNNING")
            {
                if (waited >= LongestCrawlSeconds)
                {
                    throw new CrawlFailedException($"The crawler {plan.CrawlerName} did not come to rest within {LongestCrawlSeconds / 60} minutes.");
                }

                await context.CreateTimer(TimeSpan.FromSeconds(wait));
                waited += wait;
                wait = wait < 120 ? wait * 2 : 240;
                var seen = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { Name = plan.CrawlerName }), Catalog);
                if (seen.Crawler.State == "READY" && seen.Crawler.LastCrawl is not null && seen.Crawler.LastCrawl.StartTime != lastStart)
                {
                    status = seen.Crawler.LastCrawl.Status;
                }
            }

            if (status != "SUCCEEDED")
            {
                throw new CrawlFailedException($"The crawl of {plan.CrawlerName} ended as {status}.");
            }

            // state: Publish tables
            foreach (var table in plan.Tables)
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.UpdateTableAsync(new UpdateTableRequest
                    {
                        DatabaseName = plan.DatabaseName,
                        TableInput = TableInput(table, "PUBLISHED", product, receipt.Version, context.InstanceId),
                    }),
                    Catalog);
            }

            // The commit: before it everything is undone, after it only forward.
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.PublishVersion(step), Register);
        }
        catch (Exception failure)
        {
            var undo = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.BeginUndo(new StepFailure(step, failure.Message)), Register);
            if (!undo.IsPublished)
            {
                // state: Restore tables
                foreach (var table in replaced)
                {
                    await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.UpdateTableAsync(new UpdateTableRequest
                        {
                            DatabaseName = plan.DatabaseName,
                            TableInput = new TableInput
                            {
                                Name = table.Name,
                                Description = table.Description,
                                TableType = table.TableType,
                                PartitionKeys = table.PartitionKeys,
                                Parameters = table.Parameters,
                                StorageDescriptor = table.StorageDescriptor,
                            },
                        }),
                        Catalog);
                }

                // Whatever still is a draft of the product, or of this run, nobody reads: what was there before has been restored.
                // state: Undo tables
                foreach (var table in plan.Tables)
                {
                    try
                    {
                        // state: Look at what is left
                        var left = await context.CallAwsAsync(
                            (IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = plan.DatabaseName, Name = table.Name }), Catalog);
                        if (left.Table.Parameters is not null
                            && left.Table.Parameters.ContainsKey("c360:product")
                            && left.Table.Parameters["c360:product"] == product
                            && (left.Table.Parameters["c360:status"] == "DRAFT" || left.Table.Parameters["c360:run"] == context.InstanceId))
                        {
                            await context.CallAwsAsync(
                                (IAmazonGlue glue) => glue.DeleteTableAsync(new DeleteTableRequest { DatabaseName = plan.DatabaseName, Name = table.Name }), Catalog);
                        }
                    }
                    catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
                    {
                        // What is gone needs no undoing.
                    }
                }

                var use = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.LeaveDatabase(step), Register);
                if (use.IsUnused)
                {
                    try
                    {
                        // state: Look at the database
                        var database = await context.CallAwsAsync(
                            (IAmazonGlue glue) => glue.GetDatabaseAsync(new GetDatabaseRequest { Name = plan.DatabaseName }), Catalog);
                        var tables = await context.CallAwsAsync(
                            (IAmazonGlue glue) => glue.GetTablesAsync(new GetTablesRequest { DatabaseName = plan.DatabaseName, MaxResults = 1 }), Catalog);

                        // A database that the platform did not make, or with a table that somebody made by hand, stays.
                        if (tables.TableList.Count == 0 && database.Database.Parameters is not null && database.Database.Parameters.ContainsKey("c360:managed"))
                        {
                            await context.CallAwsAsync(
                                (IAmazonGlue glue) => glue.DeleteDatabaseAsync(new DeleteDatabaseRequest { Name = plan.DatabaseName }), Catalog);
                        }
                    }
                    catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
                    {
                        // It was never made, or an earlier try deleted it.
                    }
                }

                await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ReleaseVersion(step), Register);
                var failed = new DataProductOnboardingFailed(receipt.ProductId, receipt.Domain, receipt.Version, undo.Reason, receipt.CorrelationId);
                // state: Announce failure
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("DataProductOnboardingFailed", WorkflowJson.Serialize(failed))), Announcing);
                return new OnboardingOutcome(OnboardingStatus.RolledBack, receipt.ProductId, receipt.Version, null, [], undo.Reason);
            }
        }

        var published = new DataProductPublished(
            receipt.ProductId, receipt.Domain, receipt.Version, plan.DatabaseName, receipt.ContractUri, receipt.ContractHash, receipt.Change, receipt.CorrelationId);
        // state: Announce publication
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(Announcement("DataProductPublished", WorkflowJson.Serialize(published))), Announcing);
        return new OnboardingOutcome(OnboardingStatus.Published, receipt.ProductId, receipt.Version, plan.DatabaseName, [], null);
    }

    private static PutEventsRequest Announcement(string detailType, string detail) => new()
    {
        Entries = [new PutEventsRequestEntry { EventBusName = Template.Ref("Customer360Bus"), Source = Source, DetailType = detailType, Detail = detail }],
    };

    private static TableInput TableInput(TablePlan table, string status, string product, string version, string run) => new()
    {
        Name = table.Name,
        TableType = "EXTERNAL_TABLE",
        Parameters = new Dictionary<string, string>
        {
            ["classification"] = "parquet",
            ["c360:status"] = status,
            ["c360:product"] = product,
            ["c360:version"] = version,
            ["c360:run"] = run,
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

/// <summary>A table of the product's plan is in the catalogue, and is not the product's.</summary>
public sealed class TableTakenException(string message) : Exception(message);
