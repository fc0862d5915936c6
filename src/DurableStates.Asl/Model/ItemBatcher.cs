namespace DurableStates.Asl;

/// <summary>How a distributed <c>Map</c> puts items together for one child execution.</summary>
public sealed record ItemBatcher
{
    /// <summary>How many items go together at most; null for no such limit.</summary>
    public Setting<int>? MaxItemsPerBatch { get; init; }

    /// <summary>How many bytes of input go together at most; null for no such limit.</summary>
    public Setting<int>? MaxInputBytesPerBatch { get; init; }

    /// <summary>What every child execution gets beside its items; null for nothing.</summary>
    public Template? BatchInput { get; init; }
}
