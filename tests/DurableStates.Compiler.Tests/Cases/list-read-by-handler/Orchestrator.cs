using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Batch(List<string> Names);

public sealed record Report(List<string> Greetings, List<string> Farewells, List<string> Numbers, string Failure);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Greet")]
    public string Greet(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Dismiss")]
    public string Dismiss(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Keep")]
    public int Keep(List<string> names) => throw new NotSupportedException();
}

[StateMachine("list-read-by-handler")]
public sealed class ListReadByHandler : TaskOrchestrator<Batch, Report>
{
    public override async Task<Report> RunAsync(TaskOrchestrationContext context, Batch input)
    {
        var greetings = new List<string>();
        var farewells = new List<string>();
        var numbers = new List<string>();
        var failure = "";
        try
        {
            foreach (var name in input.Names)
            {
                greetings.Add(await context.CallActivityAsync((Steps steps) => steps.Greet(name)));
            }
        }
        catch (TaskFailedException e)
        {
            failure = $"{e.FailureDetails.ErrorMessage} after {greetings.Count}";
        }

        // Nobody outside sees this list.
        try
        {
            var kept = new List<string>();
            foreach (var name in input.Names)
            {
                kept.Add(await context.CallActivityAsync((Steps steps) => steps.Dismiss(name)));
            }

            await context.CallActivityAsync((Steps steps) => steps.Keep(kept));
        }
        catch (TaskFailedException e)
        {
            failure = failure + e.FailureDetails.ErrorMessage;
        }

        // What fails is the third name's number.
        try
        {
            foreach (var name in input.Names)
            {
                farewells.Add(await context.CallActivityAsync((Steps steps) => steps.Dismiss(name)));
                numbers.Add($"{name} {farewells.Count}");
            }
        }
        finally
        {
            await context.CallActivityAsync((Steps steps) => steps.Keep(farewells));
        }

        return new Report(greetings, farewells, numbers, failure);
    }
}
