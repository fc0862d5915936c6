using DurableStates.Json;

namespace DurableStates.Engine.Ports;

/// <summary>An execution as a store has it.</summary>
/// <param name="Checkpoint">The checkpoint of its last commit.</param>
/// <param name="Events">Its events, each as <see cref="HistoryJson.Write"/> gave it.</param>
/// <param name="Definition">The definition that came with its commits.</param>
public sealed record StoredExecution(JsonValue Checkpoint, IReadOnlyList<JsonValue> Events, string Definition);
