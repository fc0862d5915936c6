using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Subscriptions;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Has permissions changed by a nested run of <c>access-permissions</c>.</summary>
internal static class LakePermissions
{
    // The nested run ends by itself before. Started twice, it does the same again.
    internal static readonly TaskOptions Nesting = TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromSeconds(2), 2.0)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "StepFunctions.ExecutionLimitExceededException" || failure.ErrorType == "StepFunctions.ThrottlingException"
            || failure.ErrorType == "StepFunctions.AWSStepFunctionsException" || failure.ErrorType == "StepFunctions.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromMinutes(190) };

    /// <summary>Changes and reads back, after the data cells filters are as they are wanted.</summary>
    /// <returns>What is not as it was wanted, each in a sentence; empty when all is.</returns>
    public static async Task<IReadOnlyList<string>> ChangeAsync(
        TaskOrchestrationContext context, string subscriptionId, string change, string principalArn, string databaseName, string tableName, IReadOnlyList<PermissionEntry> entries, IReadOnlyList<CellsFilter> filters)
    {
        var order = new PermissionOrder(subscriptionId, change, principalArn, databaseName, tableName, entries, filters);
        // state: Change permissions
        var run = await context.RunJobAsync<PermissionRun>(
            (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
            {
                StateMachineArn = Template.GetAtt("AccessPermissionsStateMachine", "Arn"),
                Input = WorkflowJson.Serialize(order),
            }),
            Nesting);
        return run.Output.Problems;
    }
}
