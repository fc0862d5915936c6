using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Puts a version in the place of the one before it: its tables, then the register, which is the commit. When it cannot be committed, the tables are as they were before.
/// A run that fails has left them in between, so that nothing may be deleted: an engineer looks.
/// </summary>
[StateMachine("data-product-publication", Timeout = "PT4H")]
public sealed class DataProductPublication : TaskOrchestrator<CatalogRequest, CatalogOutcome>
{
    /// <inheritdoc/>
    public override async Task<CatalogOutcome> RunAsync(TaskOrchestrationContext context, CatalogRequest input)
    {
        var step = input.Step;

        // Tables of the version that consumers read now, as they are before this run.
        var replaced = new List<Table>();
        try
        {
            // state: Look at tables
            foreach (var table in input.Tables)
            {
                // state: Look at what is published
                var found = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = step.DatabaseName, Name = table.Name }), ServiceRetries.Glue);
                if (found.Table.Parameters["c360:status"] == "PUBLISHED")
                {
                    replaced.Add(found.Table);
                }
            }

            // state: Publish tables
            foreach (var table in input.Tables)
            {
                // state: Publish table
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.UpdateTableAsync(new UpdateTableRequest
                    {
                        DatabaseName = step.DatabaseName,

                        // A column that is gone stays until nobody is granted it any more.
                        TableInput = CatalogTables.Input(
                            table,
                            replaced.Where(old => old.Name == table.Name).SelectMany(old => old.StorageDescriptor.Columns).Where(old => table.Columns.All(column => column.Name != old.Name)),
                            "PUBLISHED",
                            step),
                    }),
                    ServiceRetries.Glue);
            }

            await TagAsync(context, step, input.Tables);

            // The commit: before it everything is undone, after it only forward.
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.PublishVersion(new Publication(step, input.IsBreaking)), ServiceRetries.Register);
        }
        catch (Exception failure)
        {
            var undo = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.BeginUndo(new StepFailure(step, failure.Message)), ServiceRetries.Register);
            if (!undo.IsPublished)
            {
                // state: Restore tables
                foreach (var table in replaced)
                {
                    // state: Restore table
                    await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.UpdateTableAsync(new UpdateTableRequest
                        {
                            DatabaseName = step.DatabaseName,
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

                // What is new is deleted with its tags.
                if (replaced.Count > 0)
                {
                    await TagAsync(
                        context,
                        step,
                        [
                            .. replaced.Select(table => new TablePlan(
                                table.Name,
                                table.StorageDescriptor.Location,
                                [.. table.StorageDescriptor.Columns.Select(column => new ColumnPlan(column.Name, column.Type, column.Comment))],
                                table.Parameters["c360:classification"])),
                        ]);
                }

                return new CatalogOutcome(false, failure.Message);
            }
        }

        return new CatalogOutcome(true, null);
    }

    private static async Task TagAsync(TaskOrchestrationContext context, OnboardingStep step, IReadOnlyList<TablePlan> tables)
    {
        // state: Tag tables
        var tags = await context.RunJobAsync<Nested<TagOutcome>>(
            (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
            {
                StateMachineArn = Template.GetAtt("DataProductTagsStateMachine", "Arn"),
                Input = WorkflowJson.Serialize(new TagRequest(step, tables)),
            }),
            ServiceRetries.Executions with { Timeout = TimeSpan.FromHours(3) });
        if (tags.Output.Problems.Count > 0)
        {
            throw new TagsNotSetException(string.Join(" ", tags.Output.Problems));
        }
    }
}

/// <summary>Lake Formation did not set all tags, though the calls succeeded.</summary>
public sealed class TagsNotSetException(string message) : Exception(message);
