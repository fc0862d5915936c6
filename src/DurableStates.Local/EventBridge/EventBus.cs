using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>The event buses of this machine: takes events, archives them, and delivers each to the rules that match, at least once.</summary>
/// <param name="ids">Makes the events' ids.</param>
/// <param name="region">The region in events.</param>
/// <param name="account">The account in events.</param>
public sealed class EventBus(IIdSource ids, string region = "us-east-1", string account = "000000000000")
{
    private readonly List<EventRule> _rules = [];
    private readonly List<(string Bus, JsonValue Event)> _archive = [];
    private readonly List<DeadLetter> _deadLetters = [];
    private readonly Queue<(string Bus, JsonValue Event)> _waiting = [];
    private bool _isDelivering;
    private readonly Lock _lock = new();

    /// <summary>Every event that was put, in order.</summary>
    public IReadOnlyList<JsonValue> Archive
    {
        get
        {
            lock (_lock)
            {
                return [.. _archive.Select(entry => entry.Event)];
            }
        }
    }

    /// <summary>What no target would take, in order.</summary>
    public IReadOnlyList<DeadLetter> DeadLetters
    {
        get
        {
            lock (_lock)
            {
                return [.. _deadLetters];
            }
        }
    }

    /// <summary>Adds a rule; it sees the events that come after it.</summary>
    public void AddRule(EventRule rule)
    {
        lock (_lock)
        {
            _rules.Add(rule);
        }
    }

    /// <summary>Puts one entry in the form of PutEvents: <c>Source</c>, <c>DetailType</c>, <c>Detail</c> (JSON text) and, if wanted, <c>EventBusName</c> and <c>Resources</c>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="now">The event's time, unless the entry says one.</param>
    /// <param name="resources">ARNs to add to the entry's own.</param>
    /// <returns>The event's id, or why the entry is none. Sources that begin with <c>aws.</c> are the services' own.</returns>
    public PutEventResult Put(JsonValue entry, DateTimeOffset now, IReadOnlyList<string>? resources = null) =>
        (EventEntry.Problem(entry) ?? EventEntry.ServicesProblem(entry)) is { } problem ? problem : Accepted(entry, now, resources);

    /// <summary>Puts an event of a service, which nobody else may say.</summary>
    internal void PutOfService(JsonValue entry, DateTimeOffset now, IReadOnlyList<string> resources) => Accepted(entry, now, resources);

    private PutEventResult.Accepted Accepted(JsonValue entry, DateTimeOffset now, IReadOnlyList<string>? resources)
    {
        var id = ids.NextId();
        var busEvent = EventEntry.Envelope(entry, id, now, region, account, resources ?? []);
        var bus = entry["EventBusName"].TryGetString(out var name) ? name.Split('/')[^1] : "default";
        lock (_lock)
        {
            _archive.Add((bus, busEvent));
        }

        Deliver(bus, busEvent);
        return new PutEventResult.Accepted(id);
    }

    /// <summary>Delivers an archived event once more, as EventBridge may do at any time. False when there is none of that id.</summary>
    public bool Redeliver(string eventId)
    {
        (string Bus, JsonValue Event)[] found;
        lock (_lock)
        {
            found = [.. _archive.Where(entry => entry.Event["id"] == (JsonValue)eventId)];
        }

        foreach (var (bus, busEvent) in found)
        {
            Deliver(bus, busEvent);
        }

        return found.Length > 0;
    }

    // A target may put events itself, without end: they wait for their turn here and not on the stack.
    private void Deliver(string bus, JsonValue busEvent)
    {
        lock (_lock)
        {
            _waiting.Enqueue((bus, busEvent));
            if (_isDelivering)
            {
                return;
            }

            _isDelivering = true;
        }

        while (Next() is var (nextBus, nextEvent))
        {
            DeliverNow(nextBus, nextEvent);
        }
    }

    private (string Bus, JsonValue Event)? Next()
    {
        lock (_lock)
        {
            _isDelivering = _waiting.TryDequeue(out var next);
            return _isDelivering ? next : null;
        }
    }

    private void DeliverNow(string bus, JsonValue busEvent)
    {
        EventRule[] rules;
        lock (_lock)
        {
            rules = [.. _rules.Where(rule => rule.Bus == bus)];
        }

        foreach (var rule in rules.Where(rule => rule.Pattern.Matches(busEvent)))
        {
            if (Reason(rule, busEvent) is { } reason)
            {
                lock (_lock)
                {
                    _deadLetters.Add(new DeadLetter(rule.Name, busEvent, reason));
                }
            }
        }
    }

    // What a target throws is its refusal: the other rules get the event, and who put it is not told.
    private static string? Reason(EventRule rule, JsonValue busEvent)
    {
        try
        {
            return rule.Deliver(busEvent);
        }
#pragma warning disable CA1031 // The edge where a target's code is called.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}

/// <summary>What came of an entry.</summary>
public abstract record PutEventResult
{
    private PutEventResult()
    {
    }

    /// <summary>It is an event now.</summary>
    /// <param name="EventId">The event's id.</param>
    public sealed record Accepted(string EventId) : PutEventResult;

    /// <summary>It is not an event.</summary>
    /// <param name="ErrorCode">EventBridge's code, for example <c>MalformedDetail</c>.</param>
    /// <param name="ErrorMessage">What is wrong, with the member's name.</param>
    public sealed record Refused(string ErrorCode, string ErrorMessage) : PutEventResult;
}
