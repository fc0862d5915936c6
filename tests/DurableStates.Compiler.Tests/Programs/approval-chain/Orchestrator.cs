using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(string Doc, List<string> Chain, int DaysEach);

public sealed record Q(string Doc, string Who, string Token, int Round);

public sealed record A(string Verdict, string? To);

public sealed class Ap
{
    [LambdaFunction(ResourceName = "AskFor")]
    public void AskFor(Q q) => throw new NotSupportedException();
}

[StateMachine("approval-chain")]
public sealed class ApprovalChain : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var queue = new List<string>(input.Chain);
        var history = new List<string>();
        var round = 0;
        var index = 0;
        while (index < queue.Count)
        {
            var who = queue[index];
            round++;
            A answer;
            try
            {
                answer = await context.WaitForCallbackAsync<A>(token => context.CallActivityAsync((Ap a) => a.AskFor(new Q(input.Doc, who, token, round))), TimeSpan.FromDays(input.DaysEach), TimeSpan.FromHours(30));
            }
            catch (TimeoutException)
            {
                history.Add($"{who} silent");
                if (round > 3)
                    break;
                continue;
            }
            catch (TaskFailedException e) when (e.FailureDetails.ErrorType == "Declined")
            {
                history.Add($"{who} declined: {e.FailureDetails.Cause}");
                return new
                {
                    Ok = false,
                    history
                };
            }

            history.Add($"{who} {answer.Verdict}");
            if (answer.Verdict == "delegate" && answer.To is not null)
            {
                queue.Add(answer.To);
            }
            else if (answer.Verdict != "yes")
            {
                return new
                {
                    Ok = false,
                    history
                };
            }

            index++;
        }

        return new
        {
            Ok = index == queue.Count,
            history
        };
    }
}
