using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Trip(string City);

public sealed class TripFailedException(string message) : Exception(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "BookFlight")]
    public string BookFlight(Trip trip) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "BookHotel")]
    public string BookHotel(Trip trip) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "CancelFlight")]
    public void CancelFlight(string flight) => throw new NotSupportedException();
}

[StateMachine("saga")]
public sealed class Saga : TaskOrchestrator<Trip, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Trip input)
    {
        var flight = await context.CallActivityAsync((Steps steps) => steps.BookFlight(input));
        try
        {
            return await context.CallActivityAsync((Steps steps) => steps.BookHotel(input));
        }
        catch (TaskFailedException failure)
        {
            await context.CallActivityAsync((Steps steps) => steps.CancelFlight(flight));
            throw new TripFailedException($"No hotel: {failure.Message}");
        }
    }
}
