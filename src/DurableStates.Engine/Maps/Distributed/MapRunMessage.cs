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

    /// <summary>A child execution that is to run again was still on its way out, and now is over.</summary>
    public sealed record EarlierEnded(int Index, Execution Child) : MapRunMessage;

    /// <summary>The run was brought back, with its child executions as far as there were any.</summary>
    public sealed record Restored : MapRunMessage;

    /// <summary>The results are written, or why they are not.</summary>
    public sealed record Written(Result<JsonValue> Result) : MapRunMessage;
}
