using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id, int Amount);

public sealed record Rating(int Score);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Rate")]
    public Rating Rate(Order order) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Approve")]
    public string Approve(Order order) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Review")]
    public string Review(Order order) => throw new NotSupportedException();
}

[StateMachine("branch")]
public sealed class Branch : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        var rating = await context.CallActivityAsync((Steps steps) => steps.Rate(input));
        string outcome;
        if (rating.Score >= 50)
        {
            outcome = await context.CallActivityAsync((Steps steps) => steps.Approve(input));
        }
        else
        {
            outcome = await context.CallActivityAsync((Steps steps) => steps.Review(input));
        }

        return outcome;
    }
}
