using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Limit(int Most);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Draw")]
    public int Draw(int turn) => throw new NotSupportedException();
}

[StateMachine("counter-loop")]
public sealed class CounterLoop : TaskOrchestrator<Limit, int>
{
    public override async Task<int> RunAsync(TaskOrchestrationContext context, Limit input)
    {
        var sum = 0;
        for (var turn = 1; turn <= 10; turn++)
        {
            var card = await context.CallActivityAsync((Steps steps) => steps.Draw(turn));
            sum += card;
            if (sum > input.Most)
            {
                break;
            }
        }

        return sum;
    }
}
