using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

#pragma warning disable CA1854 // TryGetValue has an out parameter, which no expression of a state has.

/// <summary>Brings a data product into the catalogue: checks its contract, creates its tables, builds, crawls and publishes it, and undoes what it created when a step fails.</summary>
[StateMachine("data-product-onboarding", Timeout = "P1D")]
[EventTrigger(Source = "customer360.dataproducts", DetailType = "DataProductSubmitted")]
public sealed class DataProductOnboarding : TaskOrchestrator<DataProductSubmitted, OnboardingOutcome>
{
    /// <inheritdoc/>
    public override async Task<OnboardingOutcome> RunAsync(TaskOrchestrationContext context, DataProductSubmitted input)
    {
        var receipt = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ReceiveSubmission(new Submission(input, context.InstanceId)), ServiceRetries.Register);
        if (receipt.Status != SubmissionReceipt.Accepted)
        {
            if (receipt.Status == OnboardingStatus.Rejected)
            {
                var rejected = new DataProductRejected(receipt.ProductId, receipt.Domain, receipt.Version, receipt.Findings, receipt.CorrelationId);
                // state: Announce rejection
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductRejected", WorkflowJson.Serialize(rejected))), ServiceRetries.Events);
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
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ClaimDatabase(step), ServiceRetries.Register);
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
                    ServiceRetries.Glue);
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
                        ServiceRetries.Glue);
                }
                catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
                {
                    // state: Look at the table
                    var found = await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = plan.DatabaseName, Name = table.Name }), ServiceRetries.Glue);
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
            var build = await context.RunJobAsync<Nested<BuildOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductBuildStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new BuildRequest(step, plan.JobName, plan.JobTimeoutMinutes, plan.CrawlerName)),
                }),
                ServiceRetries.Executions);
            if (build.Output.Failure is not null)
            {
                throw new BuildFailedException(build.Output.Failure);
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
                    ServiceRetries.Glue);
            }

            // The commit: before it everything is undone, after it only forward.
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.PublishVersion(step), ServiceRetries.Register);
        }
        catch (Exception failure)
        {
            var undo = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.BeginUndo(new StepFailure(step, failure.Message)), ServiceRetries.Register);
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
                        ServiceRetries.Glue);
                }

                // state: Roll back
                await context.RunJobAsync<Nested<RollbackOutcome>>(
                    (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                    {
                        StateMachineArn = Template.GetAtt("DataProductRollbackStateMachine", "Arn"),
                        Input = WorkflowJson.Serialize(new RollbackRequest(step, [.. plan.Tables.Select(table => table.Name)])),
                    }),
                    ServiceRetries.Executions);
                var failed = new DataProductOnboardingFailed(receipt.ProductId, receipt.Domain, receipt.Version, undo.Reason, receipt.CorrelationId);
                // state: Announce failure
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductOnboardingFailed", WorkflowJson.Serialize(failed))), ServiceRetries.Events);
                return new OnboardingOutcome(OnboardingStatus.RolledBack, receipt.ProductId, receipt.Version, null, [], undo.Reason);
            }
        }

        var published = new DataProductPublished(
            receipt.ProductId, receipt.Domain, receipt.Version, plan.DatabaseName, receipt.ContractUri, receipt.ContractHash, receipt.Change, receipt.CorrelationId);
        // state: Announce publication
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductPublished", WorkflowJson.Serialize(published))), ServiceRetries.Events);
        return new OnboardingOutcome(OnboardingStatus.Published, receipt.ProductId, receipt.Version, plan.DatabaseName, [], null);
    }

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

/// <summary>The product could not be built.</summary>
public sealed class BuildFailedException(string message) : Exception(message);

/// <summary>A table of the product's plan is in the catalogue, and is not the product's.</summary>
public sealed class TableTakenException(string message) : Exception(message);
