using Amazon.Lambda.Annotations;

namespace Cases;

public enum ClaimKind
{
    Auto = 1,
    Home = 2,
    Health = 10
}

public sealed record Claim(string Id, ClaimKind Kind, int Amount, DateTime Happened, string? Adjuster);

public sealed record Ask(Claim Claim, string Token, int Level, string Who);

public sealed record Reply(bool Ok, string By, string? Comment);

public sealed record Verdict(string Status, int Levels, List<string> Trail, DateTime? Due);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "AskApprover")]
    public void AskApprover(Ask ask) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Notify")]
    public void Notify(string text) => throw new NotSupportedException();
}

[StateMachine("claim-approval")]
public sealed class ClaimApproval : TaskOrchestrator<Claim, Verdict>
{
    public override async Task<Verdict> RunAsync(TaskOrchestrationContext context, Claim input)
    {
        var trail = new List<string>();
        var levels = input.Amount switch
        {
            < 1000 => 0,
            < 10_000 => 1,
            _ => input.Kind == ClaimKind.Health ? 3 : 2
        };
        for (var level = 1; level <= levels; level++)
        {
            var who = level == 1 ? input.Adjuster ?? "desk" : $"manager-{level}";
            try
            {
                var reply = await context.WaitForCallbackAsync<Reply>(token => context.CallActivityAsync((Steps s) => s.AskApprover(new Ask(input, token, level, who))), timeout: TimeSpan.FromHours(24 * level));
                trail.Add($"{level}:{reply.By}:{(reply.Ok ? "yes" : "no")}{(reply.Comment is null ? "" : " (" + reply.Comment + ")")}");
                if (!reply.Ok)
                {
                    await context.CallActivityAsync((Steps s) => s.Notify($"{input.Id} refused by {reply.By}"));
                    return new Verdict("refused", level, trail, null);
                }
            }
            catch (TimeoutException)
            {
                trail.Add($"{level}:timeout");
                if (level < levels)
                {
                    continue;
                }

                return new Verdict("expired", level, trail, null);
            }
        }

        await context.CallActivityAsync((Steps s) => s.Notify($"{input.Id} {input.Kind} approved"));
        return new Verdict("approved", levels, trail, input.Happened.AddDays(30));
    }
}
