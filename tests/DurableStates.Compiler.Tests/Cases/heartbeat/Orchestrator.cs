using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id);

public sealed record Question(string Id, string Token);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Ask")]
    public void Ask(Question question) => throw new NotSupportedException();
}

[StateMachine("heartbeat")]
public sealed class Heartbeat : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            return await context.WaitForCallbackAsync<string>(
                token => context.CallActivityAsync((Steps steps) => steps.Ask(new Question(input.Id, token))),
                timeout: TimeSpan.FromHours(1),
                heartbeat: TimeSpan.FromMinutes(1));
        }
        catch (TaskFailedException e)
        {
            return e.FailureDetails.ErrorType;
        }
    }
}
