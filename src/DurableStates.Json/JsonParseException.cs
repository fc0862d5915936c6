namespace DurableStates.Json;

/// <summary>A text that had to be JSON is not. Only <c>Parse</c> throws it; <c>TryParse</c> gives the error instead.</summary>
public sealed class JsonParseException : FormatException
{
    internal JsonParseException(JsonParseError error)
        : base(error.ToString()) => Error = error;

    /// <summary>What is wrong and where.</summary>
    public JsonParseError Error { get; }
}
