using DurableStates.Engine;
using DurableStates.Engine.Ports;

namespace DurableStates.Local.EventBridge;

/// <summary>What the bus is told of an execution's start and end.</summary>
public sealed class ExecutionStatusEventsTests
{
    [Theory]
    [InlineData("""{ "StartAt": "S", "States": { "S": { "Type": "Pass", "Result": { "sum": 2 }, "End": true } } }""", "SUCCEEDED", """{"sum":2}""", null)]
    [InlineData("""{ "StartAt": "S", "States": { "S": { "Type": "Fail", "Error": "No", "Cause": "Why." } } }""", "FAILED", null, "No")]
    public async Task The_end_is_told_with_its_time_and_what_came_of_it(string definition, string status, string? output, string? error)
    {
        var bus = new EventBus(new SeededSource(7));
        var options = new WorkflowEngineOptions { Clock = new VirtualClock() };
        options.Observers.Add(new ExecutionStatusEvents(bus));
        using var engine = new WorkflowEngine(options);

        var execution = await engine.CompletionAsync(engine.StartExecution(engine.CreateStateMachine("m", definition), """{"one":1}"""), TestContext.Current.CancellationToken);

        Assert.Equal(["RUNNING", status], bus.Archive.Select(told => told["detail"]["status"].AsString()));
        Assert.All(bus.Archive, told => Assert.Equal("""{"one":1}""", told["detail"]["input"].AsString()));
        Assert.True(bus.Archive[0]["detail"]["stopDate"].IsNull);
        var end = bus.Archive[1]["detail"];
        Assert.Equal(execution.StopDate?.ToUnixTimeMilliseconds(), end["stopDate"].AsInt64());
        Assert.Equal(output, end["output"].TryGetString(out var text) ? text : null);
        Assert.Equal(error, end["error"].TryGetString(out var name) ? name : null);
    }
}
