using DurableStates.Json;

namespace DurableStates.Engine.DataFlow;

/// <summary>An error as a catcher sees it.</summary>
internal static class ErrorOutput
{
    /// <summary>Error and cause; a time-out has an empty cause, everything else that has none has null.</summary>
    public static JsonValue Of(StateError error) => JsonValue.Object(
        ("Error", error.Error),
        ("Cause", error.Cause ?? (error.Error is ErrorNames.Timeout ? "" : null)));
}
