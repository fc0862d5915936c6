using Amazon.EventBridge;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts;
using Customer360.Contracts.Notices;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Brings a data product into the catalogue: has its contract checked, and reviewed where it breaks what readers rely on, its place made, the product built and
/// published, each by a machine of its own, and what was made undone when a step fails.
/// </summary>
[StateMachine("data-product-onboarding", Timeout = "P14D")]
[EventTrigger(Source = "customer360.dataproducts", DetailType = "DataProductSubmitted")]
public sealed class DataProductOnboarding : TaskOrchestrator<DataProductSubmitted, OnboardingOutcome>
{
    /// <inheritdoc/>
    public override async Task<OnboardingOutcome> RunAsync(TaskOrchestrationContext context, DataProductSubmitted input)
    {
        var (domain, outcome) = await OnboardAsync(context, input);

        // A second submission has changed nothing, and a dry run tells who asked for it; an event that names no domain has no owner.
        if (domain != "" && (outcome.Status == OnboardingStatus.Published || outcome.Status == OnboardingStatus.Rejected || outcome.Status == OnboardingStatus.RolledBack))
        {
            var said = outcome.Status == OnboardingStatus.Published ? "Consumers read it from now on."
                : outcome.Status == OnboardingStatus.Rejected ? $"Nothing is left of it; the event DataProductRejected has its {outcome.Findings.Count} findings."
                : "What the run had made was taken back; the event DataProductOnboardingFailed has the reason.";
            var notice = new Notice(
                $"{outcome.Status}: {domain}/{outcome.ProductId}", $"The submission of {domain}/{outcome.ProductId}, version {outcome.Version}, has ended: {outcome.Status}. {said}", [$"owner:{domain}"]);
            // state: Tell ending
            await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(notice)), ServiceRetries.Notices);
        }

        return outcome;
    }

    private static async Task<(string Domain, OnboardingOutcome Outcome)> OnboardAsync(TaskOrchestrationContext context, DataProductSubmitted input)
    {
        var receipt = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ReceiveSubmission(new Submission(input, context.InstanceId)), ServiceRetries.Register);
        if (receipt.Status == SubmissionReceipt.ReviewNeeded)
        {
            var asked = new OnboardingStep(receipt.Domain, receipt.ProductId, receipt.Version, receipt.Plan.DatabaseName, context.InstanceId);
            // state: Review version
            var review = await context.RunJobAsync<Nested<ReviewOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductReviewStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new ReviewRequest(asked, ReviewOccasion.BreakingChange)),
                }),
                ServiceRetries.Executions with { Timeout = TimeSpan.FromDays(8) });
            if (review.Output.IsApproved)
            {
                // state: Receive approved submission
                receipt = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.ReceiveSubmission(new Submission(input, context.InstanceId)), ServiceRetries.Register);
            }
            else
            {
                receipt = receipt with { Status = OnboardingStatus.Rejected, Findings = review.Output.Findings, Reason = review.Output.Findings[0].Problem };
            }
        }

        if (receipt.Status != SubmissionReceipt.Accepted)
        {
            if (receipt.Status == OnboardingStatus.Rejected)
            {
                var rejected = new DataProductRejected(receipt.ProductId, receipt.Domain, receipt.Version, receipt.Findings, receipt.CorrelationId);
                // state: Announce rejection
                await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductRejected", WorkflowJson.Serialize(rejected))), ServiceRetries.Events);
            }

            var intended = receipt.Status == OnboardingStatus.Planned ? new OnboardingPlan(receipt.Change, receipt.Change == ContractChange.Breaking, receipt.Plan) : null;
            return (receipt.IsDryRun ? "" : receipt.Domain, new OnboardingOutcome(receipt.Status, receipt.ProductId, receipt.Version, null, receipt.Findings, receipt.Reason, intended));
        }

        var plan = receipt.Plan;
        var step = new OnboardingStep(receipt.Domain, receipt.ProductId, receipt.Version, plan.DatabaseName, context.InstanceId);
        string? problem = null;
        IReadOnlyList<Finding> broken = [];
        var isBuilt = false;
        try
        {
            if (receipt.Change == ContractChange.Breaking)
            {
                // state: Announce change
                await context.RunJobAsync<Nested<SubscriberOutcome>>(
                    (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                    {
                        StateMachineArn = Template.GetAtt("DataProductSubscribersStateMachine", "Arn"),
                        Input = WorkflowJson.Serialize(new SubscriberRequest(step, SubscriberStage.Announce, plan.Tables)),
                    }),
                    ServiceRetries.Executions);
            }

            // state: Make place in the catalogue
            var place = await context.RunJobAsync<Nested<CatalogOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductCatalogStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new CatalogRequest(step, plan.Tables, plan.LocationArn, receipt.Change == ContractChange.Breaking)),
                }),
                ServiceRetries.Executions);
            problem = place.Output.Problem;
            if (place.Output.IsDone)
            {
                // state: Build product
                var build = await context.RunJobAsync<Nested<BuildOutcome>>(
                    (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                    {
                        StateMachineArn = Template.GetAtt("DataProductBuildStateMachine", "Arn"),
                        Input = WorkflowJson.Serialize(new BuildRequest(step, plan.JobName, plan.JobTimeoutMinutes, plan.CrawlerName, plan.Quality)),
                    }),
                    ServiceRetries.Executions);
                problem = build.Output.Failure;
                broken = build.Output.Broken;
                isBuilt = build.Output.Failure is null;
            }
        }
        catch (Exception failure)
        {
            problem = failure.Message;
        }

        var isPublished = false;
        if (isBuilt)
        {
            // Outside of the try: a run that died between two tables is for an engineer, and deletes nothing.
            // state: Publish product
            var publication = await context.RunJobAsync<Nested<CatalogOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductPublicationStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new CatalogRequest(step, plan.Tables, plan.LocationArn, receipt.Change == ContractChange.Breaking)),
                }),
                ServiceRetries.Executions);
            problem = publication.Output.Problem;
            isPublished = publication.Output.IsDone;
        }

        if (!isPublished)
        {
            var undo = await context.CallActivityAsync((OnboardingFunctions onboarding) => onboarding.BeginUndo(new StepFailure(step, problem)), ServiceRetries.Register);
            // state: Roll back
            await context.RunJobAsync<Nested<RollbackOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductRollbackStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new RollbackRequest(step, [.. plan.Tables.Select(table => table.Name)], plan.LocationArn)),
                }),
                ServiceRetries.Executions);

            // Data that breaks the contract is rejected, as a contract that breaks the rules is; what failed otherwise is rolled back.
            var failed = new DataProductOnboardingFailed(receipt.ProductId, receipt.Domain, receipt.Version, undo.Reason, receipt.CorrelationId);
            var rejected = new DataProductRejected(receipt.ProductId, receipt.Domain, receipt.Version, broken, receipt.CorrelationId);
            // state: Announce failure
            await context.CallAwsAsync(
                (IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts(
                    broken.Count > 0 ? "DataProductRejected" : "DataProductOnboardingFailed", broken.Count > 0 ? WorkflowJson.Serialize(rejected) : WorkflowJson.Serialize(failed))),
                ServiceRetries.Events);
            return (receipt.Domain, new OnboardingOutcome(broken.Count > 0 ? OnboardingStatus.Rejected : OnboardingStatus.RolledBack, receipt.ProductId, receipt.Version, null, broken, undo.Reason));
        }

        var published = new DataProductPublished(
            receipt.ProductId, receipt.Domain, receipt.Version, plan.DatabaseName, receipt.ContractUri, receipt.ContractHash, receipt.Change, receipt.CorrelationId);
        // state: Announce publication
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.DataProducts("DataProductPublished", WorkflowJson.Serialize(published))), ServiceRetries.Events);
        if (receipt.Change == ContractChange.Breaking)
        {
            // state: Cut subscriptions
            await context.RunJobAsync<Nested<SubscriberOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductSubscribersStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new SubscriberRequest(step, SubscriberStage.Rescope, plan.Tables)),
                }),
                ServiceRetries.Executions with { Timeout = TimeSpan.FromHours(25) });
        }

        return (receipt.Domain, new OnboardingOutcome(OnboardingStatus.Published, receipt.ProductId, receipt.Version, plan.DatabaseName, [], null));
    }
}
