using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Maps;

/// <summary>The iterations of an inline Map that are running, and what the coming ones need.</summary>
internal sealed class MapFork(Fork fork, ItemList items, Payload input, int concurrency)
{
    public Fork Fork => fork;

    public ItemList Items => items;

    /// <summary>The Map's effective input.</summary>
    public Payload Input => input;

    public int Concurrency => concurrency;
}
