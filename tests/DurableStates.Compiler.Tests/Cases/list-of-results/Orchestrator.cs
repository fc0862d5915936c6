using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Team(string Name, List<string> Members);

public sealed record Club(List<Team> Teams, bool Greet);

public sealed record Report(List<string> Greetings, List<List<string>> Members, List<string> Tall, List<int> Sizes, List<string> Everybody, List<string> Known, int Count);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Greet")]
    public string Greet(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Find")]
    public List<string> Find(string team) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Measure")]
    public int Measure(string name) => throw new NotSupportedException();
}

[StateMachine("list-of-results")]
public sealed class ListOfResults : TaskOrchestrator<Club, Report>
{
    public override async Task<Report> RunAsync(TaskOrchestrationContext context, Club input)
    {
        // Once in every round, with something before and after.
        var greetings = new List<string> { "welcome" };
        foreach (var team in input.Teams)
        {
            greetings.Add(await context.CallActivityAsync((Steps steps) => steps.Greet(team.Name)));
            if (!input.Greet)
            {
                continue;
            }

            await context.CallActivityAsync((Steps steps) => steps.Greet("all of " + team.Name));
        }

        greetings.Add("goodbye");

        // What is added is a list itself.
        var members = new List<List<string>>();
        foreach (var team in input.Teams)
        {
            members.Add(await context.CallActivityAsync((Steps steps) => steps.Find(team.Name)));
        }

        // Now and then, to two lists.
        var tall = new List<string>();
        var sizes = new List<int> { 0 };
        foreach (var team in input.Teams)
        {
            var size = await context.CallActivityAsync((Steps steps) => steps.Measure(team.Name));
            if (size < 0)
            {
                continue;
            }

            sizes.Add(size);
            if (size > 180)
            {
                tall.Add(team.Name);
            }
        }

        // A loop in a loop.
        var everybody = new List<string>();
        foreach (var team in input.Teams)
        {
            everybody.Add(team.Name);
            foreach (var member in team.Members)
            {
                everybody.Add(await context.CallActivityAsync((Steps steps) => steps.Greet(member)));
            }
        }

        // Many at once, and a failure that the round itself handles.
        var known = new List<string>();
        foreach (var team in input.Teams)
        {
            try
            {
                known.AddRange(await context.CallActivityAsync((Steps steps) => steps.Find("known " + team.Name)));
            }
            catch (TaskFailedException)
            {
                known.Add("nobody of " + team.Name);
            }
        }

        return new Report(greetings, members, tall, sizes, everybody, known, known.Count);
    }
}
