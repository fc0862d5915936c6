using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

internal sealed class StepFunctionsCallbacks(IAmazonStepFunctions stepFunctions) : ICallbacks
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
}
