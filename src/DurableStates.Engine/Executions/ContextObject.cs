using DurableStates.Json;

namespace DurableStates.Engine.Executions;

/// <summary>The context object: <c>$states.context</c>, or <c>$$</c>.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html"/>
internal static class ContextObject
{
    public static JsonValue Of(Frame frame)
    {
        if (frame.Inspection is { } test)
        {
            return test.Context;
        }

        var execution = frame.Run.Execution;
        if (execution.Context.IsUndefined)
        {
            execution.Context = OfExecution(execution, frame.Run.Services.Behaviour);
        }

        var context = new JsonObjectBuilder(5)
            .Set("Execution", execution.Context)
            .Set("StateMachine", execution.StateMachine.Context)
            .Set("State", OfState(frame));
        if (frame.TaskToken is { } token)
        {
            context.Set("Task", JsonValue.Object(("Token", token)));
        }

        return context.Set("Map", frame.MapItem).ToValue();
    }

    private static JsonValue OfExecution(Execution execution, Behaviour behaviour) => JsonValue.Object(
        ("Id", execution.Arn),
        ("Input", execution.Input.Value),
        ("StartTime", AwsTime.Text(execution.StartDate)),
        ("Name", execution.Name),
        ("RoleArn", execution.StateMachine.RoleArn),
        ("RedriveCount", execution.IsSynchronous || !behaviour.HasRedriveCount ? default(JsonValue) : execution.RedriveCount),
        ("RedriveTime", execution.RedriveDate is { } date ? AwsTime.Text(date) : default(JsonValue)));

    private static JsonValue OfState(Frame frame) => JsonValue.Object(
        ("Name", frame.State.Name),
        ("EnteredTime", AwsTime.Text(frame.EnteredAt)),
        ("RetryCount", frame.State.Handling is null ? default(JsonValue) : frame.RetryCount));
}
