using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Guest(string Name, bool IsChild);

public sealed record Party(List<Guest> Guests, string Host);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Invite")]
    public string Invite(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Send")]
    public void Send(string text) => throw new NotSupportedException();
}

// Rounds that give something a name before they ask about it.
[StateMachine("named-rounds")]
public sealed class NamedRounds : TaskOrchestrator<Party, List<string>>
{
    public override async Task<List<string>> RunAsync(TaskOrchestrationContext context, Party input)
    {
        var invited = new List<string>();
        foreach (var guest in input.Guests)
        {
            var name = guest.Name.Trim();
            if (name == "")
            {
                continue;
            }

            var key = name.ToLowerInvariant();
            if (key == input.Host)
            {
                continue;
            }

            invited.Add(await context.CallActivityAsync((Steps steps) => steps.Invite(key)));
        }

        foreach (var guest in input.Guests)
        {
            var greeting = "Dear " + guest.Name;
            await context.CallActivityAsync((Steps steps) => steps.Send(greeting));
            if (guest.IsChild)
            {
                await context.CallActivityAsync((Steps steps) => steps.Send(greeting + "'s parents"));
            }
        }

        return invited;
    }
}
