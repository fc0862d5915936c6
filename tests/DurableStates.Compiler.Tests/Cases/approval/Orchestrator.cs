using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Request(string Id, List<Stage> Stages);

public sealed record Stage(string Name, TimeSpan Deadline);

public sealed record Question(string Id, string Stage, string Token);

public sealed record Decision(bool Approved, string? Reason);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Ask")]
    public void Ask(Question question) => throw new NotSupportedException();
}

[StateMachine("approval")]
public sealed class Approval : TaskOrchestrator<Request, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Request input)
    {
        foreach (var stage in input.Stages)
        {
            try
            {
                var decision = await context.WaitForCallbackAsync<Decision>(
                    token => context.CallActivityAsync((Steps steps) => steps.Ask(new Question(input.Id, stage.Name, token))),
                    timeout: stage.Deadline);
                if (!decision.Approved)
                {
                    return $"{stage.Name} says no: {decision.Reason ?? "no reason"}";
                }
            }
            catch (TimeoutException)
            {
                return $"{stage.Name} is late";
            }
            catch (TaskFailedException e)
            {
                return $"{stage.Name} failed: {e.FailureDetails.ErrorType}";
            }
        }

        return "granted";
    }
}
