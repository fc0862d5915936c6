using DurableStates.Json;

namespace DurableStates.JsonPath.Paths;

/// <summary>What follows the start of a path, in one of the dialects.</summary>
internal interface IPathSteps
{
    /// <summary>Whether the steps lead to one value at most.</summary>
    bool IsDefinite { get; }

    /// <summary>The words for a path that found nothing.</summary>
    string NoResults { get; }

    /// <summary>What the steps select for a payload; undefined when that is nothing.</summary>
    JsonValue Find(JsonValue root);

    /// <summary>What the steps select; undefined and the reason when that is nothing.</summary>
    JsonValue Read(JsonValue root, out string? reason);
}
