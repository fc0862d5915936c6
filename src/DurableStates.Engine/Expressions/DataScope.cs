using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>What an expression can see.</summary>
/// <param name="Frame">The frame, for its input, variables and context object.</param>
/// <param name="Root"><c>$</c> of JSONPath.</param>
/// <param name="Result"><c>$states.result</c>; undefined where there is none.</param>
/// <param name="ErrorOutput"><c>$states.errorOutput</c>; undefined where there is none.</param>
internal readonly record struct DataScope(Frame Frame, JsonValue Root, JsonValue Result, JsonValue ErrorOutput)
{
    /// <summary>The data that <see cref="Root"/> is the value of, for messages that show it as it was written; null where nothing was.</summary>
    public Payload? Written { get; init; }
}
