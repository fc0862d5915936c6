using Amazon.Glue;
using Amazon.Glue.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

#pragma warning disable CA1854 // One condition is one Choice; TryGetValue would assign a variable first.

/// <summary>
/// Makes the place of a version in the catalogue: its location under Lake Formation, the domain's database and the tables that are new, as drafts. What is published
/// stays as it is.
/// </summary>
[StateMachine("data-product-catalog", Timeout = "PT4H")]
public sealed class DataProductCatalog : TaskOrchestrator<CatalogRequest, CatalogOutcome>
{
    /// <inheritdoc/>
    public override async Task<CatalogOutcome> RunAsync(TaskOrchestrationContext context, CatalogRequest input)
    {
        var step = input.Step;
        var product = step.Domain + "/" + step.ProductId;
        try
        {
            await LakeLocations.RegisterAsync(context, new LocationStep(step, input.LocationArn));
            await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ClaimDatabase(step), ServiceRetries.Register);
            try
            {
                await context.CallAwsAsync(
                    (IAmazonGlue glue) => glue.CreateDatabaseAsync(new CreateDatabaseRequest
                    {
                        DatabaseInput = new DatabaseInput
                        {
                            Name = step.DatabaseName,
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
            foreach (var table in input.Tables)
            {
                try
                {
                    await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.CreateTableAsync(new CreateTableRequest
                        {
                            DatabaseName = step.DatabaseName,
                            TableInput = CatalogTables.Input(table, [], "DRAFT", step),
                        }),
                        ServiceRetries.Glue);
                }
                catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<AlreadyExistsException>())
                {
                    // state: Look at the table
                    var found = await context.CallAwsAsync(
                        (IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = step.DatabaseName, Name = table.Name }), ServiceRetries.Glue);

                    // A draft is this run's own, or of a run that was stopped; it is overwritten when it is published, and deleted when it is undone.
                    if (found.Table.Parameters is null || !found.Table.Parameters.ContainsKey("c360:product") || found.Table.Parameters["c360:product"] != product)
                    {
                        throw new TableTakenException($"The table {step.DatabaseName}.{table.Name} is in the catalogue already, and does not belong to {product}.");
                    }
                }
            }
        }
        catch (Exception failure)
        {
            return new CatalogOutcome(false, failure.Message);
        }

        return new CatalogOutcome(true, null);
    }
}

/// <summary>A table of the product's plan is in the catalogue, and is not the product's.</summary>
public sealed class TableTakenException(string message) : Exception(message);
