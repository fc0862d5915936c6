using DurableStates.Engine;
using DurableStates.Local.Glue;

namespace DurableStates.Local.Services;

public sealed class ServiceTaskHandlerTests
{
    [Theory]
    [InlineData("aws-sdk:athena:startQueryExecution", "{}", "no service athena; known here: glue")]
    [InlineData("aws-sdk:glue:createPartition", "{}", "glue without createPartition; it has batchStopJobRun")]
    [InlineData("aws-sdk:sfn:describeExecution", "{}", "no service sfn")]
    public async Task What_this_machine_does_not_have_is_named_with_what_to_register(string resource, string arguments, string message)
    {
        using var aws = new OneTask(new ServiceTaskHandler(new GlueIntegration()));

        var execution = await aws.CallAsync(resource, arguments);

        Assert.Equal((ExecutionStatus.Failed, "States.Runtime"), (execution.Status, execution.Error));
        Assert.Contains(message, execution.Cause ?? "", StringComparison.Ordinal);
        Assert.Contains("Register an IServiceIntegration", execution.Cause ?? "", StringComparison.Ordinal);
    }
}
