using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

#pragma warning disable CA1854 // One condition is one Choice; TryGetValue would assign a variable first.

/// <summary>
/// Takes a product out of the mesh as its owner has ordered it: tells everybody, waits for the notice period, lets nobody in any more, ends every subscription, and only then
/// takes its tables out of the catalogue. Each step looks at what is there, so that a run after one that failed goes on where that one stopped.
/// </summary>
[StateMachine("data-product-retirement", Timeout = "P330D")]
[EventTrigger(Source = "customer360.dataproducts", DetailType = "DataProductRetirementOrdered")]
public sealed class DataProductRetirement : TaskOrchestrator<DataProductRetirementOrdered, RetirementOutcome>
{
    // Longer than an onboarding may hold the product.
    private const int LongestHoldSeconds = 26 * 3600;

    // The second look finds what the first has ended; more are for an index that is late.
    private const int MostLooks = 20;

    private static readonly TaskOptions Ending = ServiceRetries.Executions with { Timeout = TimeSpan.FromDays(7) };

    /// <inheritdoc/>
    public override async Task<RetirementOutcome> RunAsync(TaskOrchestrationContext context, DataProductRetirementOrdered input)
    {
        var plan = await context.CallActivityAsync((RetirementFunctions retirement) => retirement.OpenRetirement(new RetirementQuestion(input, context.InstanceId)), ServiceRetries.Register);
        if (!plan.IsTaken)
        {
            return new RetirementOutcome(RetirementStatus.Unchanged, plan.Domain, plan.ProductId, plan.Reason);
        }

        var step = new RetirementStep(plan.Domain, plan.ProductId, context.InstanceId);
        if (!plan.IsAnnounced)
        {
            await AnnounceAsync(context, step, plan.DueAt);
        }

        // state: Wait for the notice period
        await context.CreateTimer(plan.DueAt);
        IReadOnlyList<ProductTable> tables = [];
        var isClosed = await Polling.RepeatUntilAsync(context, LongestHoldSeconds, async () =>
        {
            // state: Close product
            var closing = await context.CallActivityAsync(
                (RetirementFunctions retirement) => retirement.SettleRetirement(new RetirementSettlement(step, RetirementStage.Closed)), ServiceRetries.Register);
            tables = closing.Tables;
            return closing.IsSettled;
        });
        if (!isClosed)
        {
            throw new ProductHeldException($"An onboarding holds {plan.Domain}/{plan.ProductId} for longer than it can. Start data-product-retirement again with the same input: it goes on here.");
        }

        // A grant that looked at the product before it was closed is written down by now.
        // state: Wait for grants under way
        await context.CreateTimer(TimeSpan.FromMinutes(2));
        await RevokeAsync(context, step);

        // state: Each table
        foreach (var table in tables)
        {
            try
            {
                // state: Look at the table
                var found = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetTableAsync(new GetTableRequest { DatabaseName = table.DatabaseName, Name = table.TableName }), ServiceRetries.Glue);
                if (found.Table.Parameters is not null && found.Table.Parameters.ContainsKey("c360:product") && found.Table.Parameters["c360:product"] == $"{plan.Domain}/{plan.ProductId}")
                {
                    // state: Unpublish table
                    await context.CallAwsAsync((IAmazonGlue glue) => glue.DeleteTableAsync(new DeleteTableRequest { DatabaseName = table.DatabaseName, Name = table.TableName }), ServiceRetries.Glue);
                }
            }
            catch (TaskFailedException gone) when (gone.FailureDetails.IsCausedBy<EntityNotFoundException>())
            {
                // An earlier run has taken it out.
            }
        }

        var retired = new DataProductRetired(plan.Domain, plan.ProductId);
        // state: Announce end
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductRetired", WorkflowJson.Serialize(retired))), ServiceRetries.Events);
        // state: Tell end
        await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(plan.Ending)), ServiceRetries.Notices);
        // state: Archive product
        await context.CallActivityAsync((RetirementFunctions retirement) => retirement.SettleRetirement(new RetirementSettlement(step, RetirementStage.Archived)), ServiceRetries.Register);
        return new RetirementOutcome(RetirementStatus.Retired, plan.Domain, plan.ProductId, "The product has gone, and nobody has access to it.");
    }

    private static async Task AnnounceAsync(TaskOrchestrationContext context, RetirementStep step, DateTime dueAt)
    {
        var retiring = new DataProductRetiring(step.Domain, step.ProductId, dueAt);
        // state: Announce retirement
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductRetiring", WorkflowJson.Serialize(retiring))), ServiceRetries.Events);
        string? after = null;
        do
        {
            var page = await context.CallActivityAsync((RetirementFunctions retirement) => retirement.NextReaders(new RetirementPosition(step, after)), ServiceRetries.Register);
            var notice = page.Notice;
            if (notice is not null)
            {
                // state: Tell readers
                await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(notice)), ServiceRetries.Notices);
            }

            after = page.After;
        }
        while (after is not null);

        // state: Note announcement
        await context.CallActivityAsync((RetirementFunctions retirement) => retirement.SettleRetirement(new RetirementSettlement(step, RetirementStage.Announced)), ServiceRetries.Register);
    }

    // Until a look finds nothing that is left.
    private static async Task RevokeAsync(TaskOrchestrationContext context, RetirementStep step)
    {
        var left = 1;
        var stuck = 0;
        var looks = 0;
        while (left > 0 && stuck == 0 && looks < MostLooks)
        {
            left = 0;
            string? after = null;
            do
            {
                // state: End subscriptions
                var part = await context.RunJobAsync<Nested<RevocationsOutcome>>(
                    (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                    {
                        StateMachineArn = Template.GetAtt("DataProductRevocationsStateMachine", "Arn"),
                        Input = WorkflowJson.Serialize(new RetirementPosition(step, after)),
                    }),
                    Ending);
                left += part.Output.Count;
                stuck += part.Output.Stuck;
                after = part.Output.After;
            }
            while (after is not null);

            looks++;
        }

        if (left > 0)
        {
            // Red: an engineer looks. The tables stay until nobody has access to them.
            throw new ProductStillReadException($"{step.Domain}/{step.ProductId} still has subscriptions; {stuck} could not be ended. Start data-product-retirement again with the same input: it goes on here.");
        }
    }
}

/// <summary>An onboarding holds a product that is to go, after every try.</summary>
public sealed class ProductHeldException(string message) : Exception(message);

/// <summary>A product that is to go still has subscriptions, after every try.</summary>
public sealed class ProductStillReadException(string message) : Exception(message);
