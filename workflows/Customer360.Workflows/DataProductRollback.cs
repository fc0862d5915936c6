using Amazon.Glue;
using Amazon.Glue.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

#pragma warning disable CA1854 // One condition is one Choice; TryGetValue would assign a variable first.

/// <summary>Takes back what a failed onboarding made and nobody else uses. It looks at what is there, not at what was asked for, and may be run again at any time.</summary>
[StateMachine("data-product-rollback", Timeout = "PT4H")]
public sealed class DataProductRollback : TaskOrchestrator<RollbackRequest, RollbackOutcome>
{
    /// <inheritdoc/>
    public override async Task<RollbackOutcome> RunAsync(TaskOrchestrationContext context, RollbackRequest input)
    {
        var product = input.Step.Domain + "/" + input.Step.ProductId;
        var databaseName = input.Step.DatabaseName;

        // Whatever still is a draft of the product, or of this run, nobody reads: what was there before has been restored.
        // state: Undo tables
        foreach (var name in input.Tables)
        {
            try
            {
                // state: Look at what is left
                var left = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = databaseName, Name = name }), ServiceRetries.Glue);
                if (left.Table.Parameters is not null
                    && left.Table.Parameters.ContainsKey("c360:product")
                    && left.Table.Parameters["c360:product"] == product
                    && (left.Table.Parameters["c360:status"] == "DRAFT" || left.Table.Parameters["c360:run"] == input.Step.ExecutionId))
                {
                    await context.CallAwsAsync((IAmazonGlue glue) => glue.DeleteTableAsync(new DeleteTableRequest { DatabaseName = databaseName, Name = name }), ServiceRetries.Glue);
                }
            }
            catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
            {
                // What is gone needs no undoing.
            }
        }

        var use = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.LeaveDatabase(input.Step), ServiceRetries.Register);
        if (use.IsUnused)
        {
            try
            {
                // state: Look at the database
                var database = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetDatabaseAsync(new GetDatabaseRequest { Name = databaseName }), ServiceRetries.Glue);
                var tables = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetTablesAsync(new GetTablesRequest { DatabaseName = databaseName, MaxResults = 1 }), ServiceRetries.Glue);

                // A database that the platform did not make, or with a table that somebody made by hand, stays.
                if (tables.TableList.Count == 0 && database.Database.Parameters is not null && database.Database.Parameters.ContainsKey("c360:managed"))
                {
                    await context.CallAwsAsync((IAmazonGlue glue) => glue.DeleteDatabaseAsync(new DeleteDatabaseRequest { Name = databaseName }), ServiceRetries.Glue);
                }
            }
            catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
            {
                // It was never made, or an earlier try deleted it.
            }
        }

        await LakeLocations.DeregisterAsync(context, new LocationStep(input.Step, input.LocationArn));
        await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ReleaseVersion(input.Step), ServiceRetries.Register);
        return new RollbackOutcome(use.IsUnused);
    }
}
