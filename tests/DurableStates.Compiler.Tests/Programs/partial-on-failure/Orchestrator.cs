using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(List<string> Ids);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Say")]
    public string Say(string x) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(object x) => throw new NotSupportedException();
}

[StateMachine("partial-on-failure")]
public sealed class PartialOnFailure : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var done = new List<string>();
        var count = 0;
        string status;
        try
        {
            foreach (var id in input.Ids)
            {
                var r = await context.CallActivityAsync((Steps s) => s.Say(id));
                done.Add(r);
                count++;
                await context.CallActivityAsync((Steps s) => s.Tell(count));
            }

            status = "all";
        }
        catch (TaskFailedException e)
        {
            status = $"{done.Count}/{count} then {e.FailureDetails.ErrorType}";
        }

        var second = new List<string>();
        try
        {
            foreach (var id in input.Ids)
            {
                second.Add(await context.CallActivityAsync((Steps s) => s.Say("again " + id)));
            }
        }
        catch (TaskFailedException)
        {
            second.Add("failed");
        }

        return new
        {
            done,
            count,
            status,
            second
        };
    }
}
