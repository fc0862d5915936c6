using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Request(string Id, TimeSpan Patience);

public sealed record Question(string Request, string TaskToken);

public sealed record Decision(bool Approved, string? Reason);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Ask")]
    public void Ask(Question question) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Escalate")]
    public string Escalate(string request) => throw new NotSupportedException();
}

[StateMachine("callback-with-timeout")]
public sealed class CallbackWithTimeout : TaskOrchestrator<Request, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Request input)
    {
        try
        {
            var decision = await context.WaitForCallbackAsync<Decision>(
                token => context.CallActivityAsync((Steps steps) => steps.Ask(new Question(input.Id, token))), timeout: input.Patience);
            return decision.Approved ? "approved" : $"denied: {decision.Reason ?? "no reason"}";
        }
        catch (TimeoutException)
        {
            return await context.CallActivityAsync((Steps steps) => steps.Escalate(input.Id));
        }
    }
}
