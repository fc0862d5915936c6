using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record RefundRequest(string Id, decimal Amount);

public sealed record Risk(int Score);

public sealed record Question(string RefundId, string Token);

public sealed record Decision(bool Approved, string? Reason);

public sealed class RefundFunctions
{
    [LambdaFunction(ResourceName = "AssessRisk")]
    public Risk AssessRisk(RefundRequest request) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "AskManager")]
    public void AskManager(Question question) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Pay")]
    public void Pay(RefundRequest request) => throw new NotSupportedException();
}

[StateMachine("refund")]
public sealed class Refund : TaskOrchestrator<RefundRequest, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, RefundRequest input)
    {
        var risk = await context.CallActivityAsync((RefundFunctions refunds) => refunds.AssessRisk(input));
        if (risk.Score > 70)
        {
            var decision = await context.WaitForCallbackAsync<Decision>(
                token => context.CallActivityAsync((RefundFunctions refunds) => refunds.AskManager(new Question(input.Id, token))),
                timeout: TimeSpan.FromDays(3));
            if (!decision.Approved)
            {
                return $"refused: {decision.Reason}";
            }
        }

        await context.CallActivityAsync((RefundFunctions refunds) => refunds.Pay(input));
        return "paid";
    }
}
