using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Request(string Text, bool Loud);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Say")]
    public string Say(string text) => throw new NotSupportedException();
}

[StateMachine("ternary")]
public sealed class Ternary : TaskOrchestrator<Request, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Request input)
    {
        var text = input.Loud ? input.Text.ToUpperInvariant() : input.Text;
        return await context.CallActivityAsync((Steps steps) => steps.Say(text));
    }
}
