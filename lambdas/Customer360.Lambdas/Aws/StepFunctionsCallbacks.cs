using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

internal sealed class StepFunctionsCallbacks(IAmazonStepFunctions stepFunctions, PlatformSettings settings) : ICallbacks, IRuns
{
    public async Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken)
    {
        var output = WorkflowJson.Serialize(decision);
        try
        {
            await stepFunctions.SendTaskSuccessAsync(new SendTaskSuccessRequest { TaskToken = taskToken, Output = output }, cancellationToken);
            return true;
        }
        catch (TaskTimedOutException)
        {
            return false;
        }
        catch (TaskDoesNotExistException)
        {
            return false;
        }
    }

    public async Task<RunState> StateOfAsync(Question question, CancellationToken cancellationToken)
    {
        var runs = question.Subject is QuestionSubject.Release ? settings.ReviewRunsArn : settings.AccessRunsArn;
        try
        {
            var run = await stepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = $"{runs}:{question.ExecutionId}" }, cancellationToken);
            return run.Status == ExecutionStatus.RUNNING ? RunState.Running : run.Status == ExecutionStatus.SUCCEEDED ? RunState.Succeeded : RunState.Ended;
        }
        catch (ExecutionDoesNotExistException)
        {
            // Step Functions keeps a run for 90 days after its end.
            return RunState.Ended;
        }
    }

    public async Task<bool> IsRunningAsync(string executionArn, CancellationToken cancellationToken)
    {
        try
        {
            var run = await stepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn }, cancellationToken);
            return run.Status == ExecutionStatus.RUNNING || run.Status == ExecutionStatus.PENDING_REDRIVE;
        }
        catch (ExecutionDoesNotExistException)
        {
            return false;
        }
    }

    public async Task<string?> RequestIdOfAsync(string executionArn, CancellationToken cancellationToken)
    {
        try
        {
            var run = await stepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = executionArn }, cancellationToken);
            return RunInput.RequestId(run.Input ?? "");
        }
        catch (ExecutionDoesNotExistException)
        {
            return null;
        }
    }
}
