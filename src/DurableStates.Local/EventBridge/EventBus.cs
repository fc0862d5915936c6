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
    /// <returns>The event's id, or why the entry is none.</returns>
    public PutEventResult Put(JsonValue entry, DateTimeOffset now, IReadOnlyList<string>? resources = null)
    {
        if (EventEntry.Problem(entry) is { } problem)
        {
            return problem;
        }

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

    private void Deliver(string bus, JsonValue busEvent)
    {
        EventRule[] rules;
        lock (_lock)
        {
            rules = [.. _rules.Where(rule => rule.Bus == bus)];
        }

        foreach (var rule in rules.Where(rule => rule.Pattern.Matches(busEvent)))
        {
            if (rule.Deliver(busEvent) is { } reason)
            {
                lock (_lock)
                {
                    _deadLetters.Add(new DeadLetter(rule.Name, busEvent, reason));
                }
            }
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
