using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>The S3 prefixes that are registered, so that Lake Formation decides about them.</summary>
internal sealed class DataLocations
{
    private readonly SortedDictionary<string, JsonValue> _locations = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public ServiceReply Register(ServiceCall call)
    {
        var arn = call.Text("ResourceArn");
        if (!arn.StartsWith("arn:aws:s3:::", StringComparison.Ordinal))
        {
            return new ServiceReply.Refusal("InvalidInputException", "ResourceArn has to be an S3 location.");
        }

        lock (_lock)
        {
            return _locations.TryAdd(arn, call.Arguments) ? ServiceReply.Nothing : new ServiceReply.Refusal("AlreadyExistsException", "Resource is already registered.");
        }
    }

    public ServiceReply Deregister(ServiceCall call)
    {
        lock (_lock)
        {
            return _locations.Remove(call.Text("ResourceArn")) ? ServiceReply.Nothing : NotRegistered();
        }
    }

    public ServiceReply Describe(ServiceCall call)
    {
        lock (_lock)
        {
            return _locations.TryGetValue(call.Text("ResourceArn"), out var location) ? new ServiceReply.Success(JsonValue.Object(("ResourceInfo", location))) : NotRegistered();
        }
    }

    private static ServiceReply.Refusal NotRegistered() => new("EntityNotFoundException", "Resource is not registered.");
}
