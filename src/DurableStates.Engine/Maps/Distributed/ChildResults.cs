using DurableStates.Engine.DataFlow;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>The results of child executions, in the order of their items.</summary>
internal static class ChildResults
{
    /// <summary>The outputs; for a failure that was tolerated, its error and cause.</summary>
    public static Payload Outputs(IReadOnlyList<Execution?> children) => Payload.Array([.. children.OfType<Execution>().Select(OutputOf)]);

    /// <summary>The results as a <c>WriterConfig</c> wants them.</summary>
    public static JsonValue Shape(IReadOnlyList<Execution?> children, string transformation)
    {
        var results = new JsonArrayBuilder(children.Count);
        foreach (var child in children.OfType<Execution>())
        {
            if (transformation is "NONE")
            {
                results.Add(Describe(child));
            }
            else if (transformation is "FLATTEN" && OutputOf(child).Value.TryGetArray(out var outputs))
            {
                results.AddRange(outputs.AsSpan());
            }
            else
            {
                results.Add(OutputOf(child).Value);
            }
        }

        return results.ToValue();
    }

    /// <summary>A child execution with everything about it, as the result writer writes it.</summary>
    public static JsonValue Describe(Execution child) => JsonValue.Object(
        ("ExecutionArn", child.Arn),
        ("Input", child.Input.Text),
        ("InputDetails", JsonValue.Object(("Included", true))),
        ("Name", child.Name),
        ("Output", child.Output is { } output ? output.Text : default(JsonValue)),
        ("OutputDetails", child.Output is null ? default : JsonValue.Object(("Included", true))),
        ("Error", child.Error is { } error ? error : default(JsonValue)),
        ("Cause", child.Cause is { } cause ? cause : default(JsonValue)),
        ("StartDate", AwsTime.Text(child.StartDate)),
        ("StateMachineArn", child.StateMachine.Arn),
        ("Status", child.Status.ToAwsText()),
        ("StopDate", child.StopDate is { } stopped ? AwsTime.Text(stopped) : default(JsonValue)));

    private static Payload OutputOf(Execution child) => child.Output ?? new Payload(ErrorOutput.Of(new StateError(child.Error, child.Cause)));
}
