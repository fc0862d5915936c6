using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Guest(string Name, bool IsChild, bool IsLate, List<string> Friends);

public sealed record Party(List<Guest> Guests, bool Formal);

public sealed record Evening(List<string> Greetings, List<string> Seats);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Greet")]
    public string Greet(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Seat")]
    public string Seat(List<string> names) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Ring")]
    public void Ring() => throw new NotSupportedException();
}

// Rounds that call one function under conditions that no call changes.
[StateMachine("call-list")]
public sealed class CallList : TaskOrchestrator<Party, Evening>
{
    public override async Task<Evening> RunAsync(TaskOrchestrationContext context, Party input)
    {
        // One of two, every result kept.
        var greetings = new List<string>();
        foreach (var guest in input.Guests)
        {
            if (guest.IsChild)
            {
                greetings.Add(await context.CallActivityAsync((Steps steps) => steps.Greet("little " + guest.Name)));
            }
            else if (input.Formal)
            {
                greetings.Add(await context.CallActivityAsync((Steps steps) => steps.Greet("Mx " + guest.Name)));
            }
            else
            {
                greetings.Add(await context.CallActivityAsync((Steps steps) => steps.Greet(guest.Name)));
            }
        }

        // What is sent is a list; the round is left on the way; some results are kept.
        var seats = new List<string>();
        foreach (var guest in input.Guests)
        {
            var seat = await context.CallActivityAsync((Steps steps) => steps.Seat(new List<string> { guest.Name }));
            seats.Add(seat);
            if (guest.IsLate)
            {
                continue;
            }

            await context.CallActivityAsync((Steps steps) => steps.Seat(guest.Friends));
            if (guest.IsChild)
            {
                seats.Add(await context.CallActivityAsync((Steps steps) => steps.Seat(new List<string>())));
            }
        }

        // Nothing is sent, and nothing is kept.
        foreach (var guest in input.Guests)
        {
            await context.CallActivityAsync((Steps steps) => steps.Ring());
            if (guest.IsLate)
            {
                await context.CallActivityAsync((Steps steps) => steps.Ring());
            }
        }

        return new Evening(greetings, seats);
    }
}
