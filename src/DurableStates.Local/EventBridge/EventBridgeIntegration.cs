using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.EventBridge;

/// <summary>Amazon EventBridge on this machine: puts what workflows announce on the local buses.</summary>
public sealed class EventBridgeIntegration : IServiceIntegration
{
    private readonly EventBus _bus;

    /// <summary>An EventBridge over the local buses.</summary>
    /// <param name="bus">The buses.</param>
    public EventBridgeIntegration(EventBus bus)
    {
        _bus = bus;
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal) { ["putEvents"] = ServiceOperations.Immediate(PutEvents) };
    }

    /// <inheritdoc/>
    public string Service => "eventbridge";

    /// <inheritdoc/>
    public string ErrorPrefix => "EventBridge";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }

    // The optimised integration fails the state when one entry failed; a retry then sends every entry again.
    private ServiceReply PutEvents(ServiceCall call)
    {
        var results = new JsonArrayBuilder();
        var failed = 0;
        foreach (var entry in call.Arguments["Entries"].Items)
        {
            switch (_bus.Put(WithText(entry), call.Now, call.Resources))
            {
                case PutEventResult.Accepted(var id):
                    results.Add(JsonValue.Object(("EventId", id)));
                    break;
                case PutEventResult.Refused(var code, var message):
                    failed++;
                    results.Add(JsonValue.Object(("ErrorCode", code), ("ErrorMessage", message)));
                    break;
            }
        }

        var response = JsonValue.Object(("Entries", results.ToValue()), ("FailedEntryCount", failed));
        return failed == 0 ? new ServiceReply.Success(response) : new ServiceReply.EntriesFailed("FailedEntry", response);
    }

    // The optimised integration takes the detail as an object too.
    private static JsonValue WithText(JsonValue entry) => entry["Detail"].IsObject ? entry.With("Detail", entry["Detail"].ToJson()) : entry;
}
