using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Trip(string Id, string From, string To, bool NeedsCar);

public sealed record Booking(string Service, string Ref);

public sealed record Outcome(bool Ok, List<string> Refs, string? Error, List<string> Undone);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "BookFlight")]
    public Booking BookFlight(Trip t) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "BookHotel")]
    public Booking BookHotel(Trip t) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "BookCar")]
    public Booking BookCar(Trip t) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Cancel")]
    public void Cancel(Booking b) => throw new NotSupportedException();
}

[StateMachine("saga-travel")]
public sealed class SagaTravel : TaskOrchestrator<Trip, Outcome>
{
    public override async Task<Outcome> RunAsync(TaskOrchestrationContext context, Trip input)
    {
        var done = new List<Booking>();
        try
        {
            done.Add(await context.CallActivityAsync((Steps s) => s.BookFlight(input)));
            done.Add(await context.CallActivityAsync((Steps s) => s.BookHotel(input)));
            if (input.NeedsCar)
            {
                done.Add(await context.CallActivityAsync((Steps s) => s.BookCar(input)));
            }

            return new Outcome(true, done.Select(b => b.Ref).ToList(), null, []);
        }
        catch (TaskFailedException e)
        {
            var undone = new List<string>();
            for (var i = done.Count - 1; i >= 0; i--)
            {
                var booking = done[i];
                try
                {
                    await context.CallActivityAsync((Steps s) => s.Cancel(booking));
                    undone.Add(booking.Service);
                }
                catch (TaskFailedException inner)
                {
                    undone.Add($"{booking.Service} stuck: {inner.Message}");
                }
            }

            return new Outcome(false, [], $"{e.FailureDetails.ErrorType}: {e.FailureDetails.ErrorMessage}", undone);
        }
    }
}
