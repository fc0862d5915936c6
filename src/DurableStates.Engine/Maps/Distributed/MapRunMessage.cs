using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>What can happen to the run of a distributed Map.</summary>
internal abstract record MapRunMessage
{
    private MapRunMessage()
    {
    }

    /// <summary>The items are there, or why they are not.</summary>
    public sealed record Read(Result<JsonArray> Items, string Source) : MapRunMessage;

    /// <summary>A child execution is over.</summary>
    public sealed record ChildEnded(int Index, Execution Child) : MapRunMessage;

    /// <summary>All child executions are over, as far as a checkpoint knows.</summary>
    public sealed record AllEnded : MapRunMessage;

    /// <summary>The results are written, or why they are not.</summary>
    public sealed record Written(Result<JsonValue> Result) : MapRunMessage;
}
