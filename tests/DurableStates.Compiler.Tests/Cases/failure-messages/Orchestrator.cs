using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Text, int Count, TimeSpan Pause);

public sealed record Question(string Token);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Ask")]
    public void Ask(Question question) => throw new NotSupportedException();
}

public sealed class OddException(string message) : Exception(message);

[StateMachine("failure-messages")]
public sealed class FailureMessages : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            await context.CreateTimer(input.Pause);
            var answer = await context.WaitForCallbackAsync<string>(
                token => context.CallActivityAsync((Steps steps) => steps.Ask(new Question(token))), timeout: TimeSpan.FromHours(1));
            if (answer == "odd")
            {
                throw new OddException(input.Text);
            }

            return $"{answer} {12 / input.Count}";
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }
}
