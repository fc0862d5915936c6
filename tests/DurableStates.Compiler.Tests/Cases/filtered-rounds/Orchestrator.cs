using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Parcel(string Id, int Weight, string? Note, List<string> Stops);

public sealed record Load(List<Parcel> Parcels, int Most);

public sealed record Report(List<string> Receipts, List<string> Skipped);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Send")]
    public string Send(string id) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(string note) => throw new NotSupportedException();
}

[StateMachine("filtered-rounds")]
public sealed class FilteredRounds : TaskOrchestrator<Load, Report>
{
    public override async Task<Report> RunAsync(TaskOrchestrationContext context, Load input)
    {
        // Two conditions before anything is done.
        var receipts = new List<string>();
        foreach (var parcel in input.Parcels)
        {
            if (parcel.Weight <= 0)
            {
                continue;
            }

            if (parcel.Weight > input.Most)
            {
                continue;
            }

            receipts.Add(await context.CallActivityAsync((Steps steps) => steps.Send(parcel.Id)));
        }

        // All of the body under a condition.
        foreach (var parcel in input.Parcels)
        {
            if (parcel.Note is not null)
            {
                await context.CallActivityAsync((Steps steps) => steps.Tell(parcel.Note));
            }
        }

        // A condition that the rounds themselves change.
        var skipped = new List<string>();
        foreach (var parcel in input.Parcels)
        {
            if (skipped.Count >= 1)
            {
                continue;
            }

            await context.CallActivityAsync((Steps steps) => steps.Tell(parcel.Id));
            skipped.Add(parcel.Id);
        }

        // A condition that may fail is evaluated round by round.
        foreach (var parcel in input.Parcels)
        {
            if (parcel.Stops[0] == "")
            {
                continue;
            }

            await context.CallActivityAsync((Steps steps) => steps.Tell("last " + parcel.Id));
        }

        return new Report(receipts, skipped);
    }
}
