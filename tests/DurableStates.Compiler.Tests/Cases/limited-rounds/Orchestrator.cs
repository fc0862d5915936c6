using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Search(List<string> Places, List<string> Known, int Most);

public sealed record Found(List<string> First, List<string> Second, List<string> Third, List<string> Fourth, string Note);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Look")]
    public string Look(string place) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(string note) => throw new NotSupportedException();
}

// How many rounds there are is known before the first one.
[StateMachine("limited-rounds")]
public sealed class LimitedRounds : TaskOrchestrator<Search, Found>
{
    public override async Task<Found> RunAsync(TaskOrchestrationContext context, Search input)
    {
        // Left before a round; the list is not empty when the loop begins.
        var first = new List<string>();
        first.AddRange(input.Known);
        foreach (var place in input.Places)
        {
            if (first.Count >= input.Most)
            {
                break;
            }

            first.Add(await context.CallActivityAsync((Steps steps) => steps.Look(place)));
        }

        // Left behind a round, which there is one of in any case; the comparison is turned around.
        var second = new List<string>();
        foreach (var place in input.Places)
        {
            second.Add(await context.CallActivityAsync((Steps steps) => steps.Look(place)));
            if (input.Most < second.Count)
            {
                break;
            }
        }

        // All of the body under the opposite condition, and rounds that are left out on the way.
        var third = new List<string>();
        foreach (var place in input.Places)
        {
            if (third.Count < 2)
            {
                if (place == "")
                {
                    continue;
                }

                third.Add(await context.CallActivityAsync((Steps steps) => steps.Look(place)));
            }
        }

        // Something is done when the loop is left, and something else when it is not.
        var note = "all of them";
        var fourth = new List<string> { "begin" };
        foreach (var place in input.Places)
        {
            fourth.Add(await context.CallActivityAsync((Steps steps) => steps.Look(place)));
            if (fourth.Count == input.Most)
            {
                note = $"{fourth.Count} are enough";
                await context.CallActivityAsync((Steps steps) => steps.Tell(note));
                break;
            }
        }

        return new Found(first, second, third, fourth, note);
    }
}
