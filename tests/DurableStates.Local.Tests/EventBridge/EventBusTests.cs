using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.EventBridge;

public sealed class EventBusTests : IDisposable
{
    private const string Entry = """{ "Source": "customer360.access", "DetailType": "AccessRequested", "Detail": "{\"requestId\":\"r-1\"}", "EventBusName": "customer360" }""";
    private readonly EventBus _bus = new(new SeededSource(7));
    private readonly OneTask _aws;

    public EventBusTests() => _aws = new OneTask(new ServiceTaskHandler(new EventBridgeIntegration(_bus)));

    public void Dispose() => _aws.Dispose();

    [Fact]
    public void An_event_reaches_the_rules_of_its_bus_that_match()
    {
        var seen = new List<string>();
        AddRule("matches", "customer360", """{ "source": ["customer360.access"] }""", seen);
        AddRule("other-source", "customer360", """{ "source": ["customer360.scoring"] }""", seen);
        AddRule("other-bus", "default", """{ "source": ["customer360.access"] }""", seen);

        Put(Entry);

        Assert.Equal(["matches"], seen);
    }

    [Fact]
    public void An_event_has_the_envelope_of_EventBridge()
    {
        Put(Entry);

        var busEvent = Assert.Single(_bus.Archive);
        Assert.Equal(["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"], busEvent.AsObject().Select(member => member.Key));
        Assert.Equal(("2026-01-01T00:00:00Z", "r-1"), (busEvent["time"].AsString(), busEvent["detail"]["requestId"].AsString()));
    }

    [Fact]
    public void Delivered_twice_an_event_starts_one_execution()
    {
        var machine = _aws.Engine.CreateStateMachine("approve", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");
        var target = new StateMachineTarget(_aws.Engine, machine, busEvent => busEvent["detail"]);
        _bus.AddRule(new EventRule("approve", "customer360", EventPattern.Parse(JsonValue.Parse("""{ "source": ["customer360.access"] }""")), target.Deliver));

        var id = Assert.IsType<PutEventResult.Accepted>(Put(Entry)).EventId;
        Assert.True(_bus.Redeliver(id));

        var execution = Assert.Single(_aws.Engine.Executions);
        Assert.Equal((id, """{"requestId":"r-1"}"""), (execution.Name, execution.Input.Text));
        Assert.False(_bus.Redeliver("nobody"));
    }

    [Fact]
    public void A_target_may_put_the_next_event_a_hundred_thousand_times()
    {
        var left = 100_000;
        _bus.AddRule(new EventRule("again", "customer360", EventPattern.Parse(JsonValue.Parse("""{ "source": ["customer360.access"] }""")), _ =>
        {
            if (left-- > 0)
            {
                Put(Entry);
            }

            return null;
        }));

        Put(Entry);

        Assert.Equal(100_001, _bus.Archive.Count);
    }

    [Fact]
    public void A_target_that_throws_keeps_the_event_from_nobody_else()
    {
        var seen = new List<string>();
        _bus.AddRule(new EventRule("broken", "customer360", EventPattern.Parse(JsonValue.Parse("""{ "source": ["customer360.access"] }""")), _ => throw new InvalidOperationException("Out of order.")));
        AddRule("after", "customer360", """{ "source": ["customer360.access"] }""", seen);

        Assert.IsType<PutEventResult.Accepted>(Put(Entry));

        Assert.Equal(["after"], seen);
        Assert.Equal("InvalidOperationException: Out of order.", Assert.Single(_bus.DeadLetters).Reason);
    }

    [Fact]
    public void An_event_that_a_target_cannot_take_is_kept_with_the_reason()
    {
        var machine = _aws.Engine.CreateStateMachine("approve", """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""");
        var target = new StateMachineTarget(_aws.Engine, machine, busEvent => busEvent["detail"], input => input["productId"].IsUndefined ? "The field productId is missing." : null);
        _bus.AddRule(new EventRule("approve", "customer360", EventPattern.Parse(JsonValue.Parse("""{ "source": ["customer360.access"] }""")), target.Deliver));

        Put(Entry);

        var letter = Assert.Single(_bus.DeadLetters);
        Assert.Equal(("approve", "The field productId is missing.", "r-1"), (letter.Rule, letter.Reason, letter.Event["detail"]["requestId"].AsString()));
        Assert.Empty(_aws.Engine.Executions);
    }

    [Theory]
    [InlineData("""{ "DetailType": "T", "Detail": "{}" }""", "InvalidArgument", "Source")]
    [InlineData("""{ "Source": "s", "Detail": "{}" }""", "InvalidArgument", "DetailType")]
    [InlineData("""{ "Source": "s", "DetailType": "T" }""", "InvalidArgument", "Detail")]
    [InlineData("""{ "Source": "s", "DetailType": "T", "Detail": "{" }""", "MalformedDetail", "Detail is malformed")]
    [InlineData("""{ "Source": "s", "DetailType": "T", "Detail": "[]" }""", "MalformedDetail", "JSON object")]
    [InlineData("""{ "Source": "aws.states", "DetailType": "T", "Detail": "{}" }""", "NotAuthorizedForSourceException", "Not authorized for the source")]
    public void What_is_no_event_is_refused_with_the_members_name(string entry, string code, string message)
    {
        var refused = Assert.IsType<PutEventResult.Refused>(Put(entry));

        Assert.Equal(code, refused.ErrorCode);
        Assert.Contains(message, refused.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty(_bus.Archive);
    }

    [Fact]
    public async Task A_workflows_announcement_carries_its_execution_and_machine()
    {
        var execution = await _aws.CallAsync("events:putEvents", $$"""{ "Entries": [{{Entry}}] }""");

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(
            [execution.Arn, execution.StateMachine.Arn],
            Assert.Single(_bus.Archive)["resources"].AsArray().Select(resource => resource.AsString()));
    }

    [Fact]
    public async Task One_entry_that_fails_fails_the_task_and_the_others_are_events_all_the_same()
    {
        var execution = await _aws.CallAsync("events:putEvents", $$"""{ "Entries": [{{Entry}}, { "Source": "s" }] }""");

        Assert.Equal("EventBridge.FailedEntry", execution.Error);
        Assert.Equal(1, JsonValue.Parse(execution.Cause ?? "")["FailedEntryCount"].AsInt64());
        Assert.Single(_bus.Archive);
    }

    private PutEventResult Put(string entry) => _bus.Put(JsonValue.Parse(entry), _aws.Clock.GetUtcNow());

    private void AddRule(string name, string bus, string pattern, List<string> seen) => _bus.AddRule(new EventRule(name, bus, EventPattern.Parse(JsonValue.Parse(pattern)), _ =>
    {
        seen.Add(name);
        return null;
    }));
}
